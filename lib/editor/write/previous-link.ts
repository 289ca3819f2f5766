import type { FieldRecord } from './edits-record';
import type { InsertionRecord } from './insertion';
import type { EditorHandle } from '../find/editor-handle';

/**
 * What the last insertion knows of the link that it replaced; nothing where it was another place or
 * variable, or where the link was ours already.
 */
export function previousLink(
  record: InsertionRecord | null,
  place: EditorHandle,
  variable: string,
): FieldRecord | undefined {
  if (record?.place.frameId !== place.frameId || record.place.target !== place.target) {
    return undefined;
  }
  const link = 'edits' in record ? { ...record.edits, place: record.place } : record.field;
  if (!link?.after.includes(variable) || link.before.includes(variable)) return undefined;
  return { place: link.place, before: link.before, after: link.after };
}
