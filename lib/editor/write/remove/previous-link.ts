import type { FieldRecord } from '../edits-record';
import type { InsertionRecord } from '../insertion';
import type { EditorHandle } from '../../find/editor-handle';

/**
 * What the last insertion knows of the link that it replaced; undefined if it was in another editor
 * or under another variable, or if the link was ours already.
 */
export function previousLink(
  record: InsertionRecord | null,
  editor: EditorHandle,
  variable: string,
): FieldRecord | undefined {
  if (record?.handle.frameId !== editor.frameId || record.handle.target !== editor.target) {
    return undefined;
  }
  const link = 'edits' in record ? record.edits : record.field;
  if (!link?.after.includes(variable) || link.before.includes(variable)) return undefined;
  return { handle: link.handle, before: link.before, after: link.after };
}
