import { applyEdits, type Edit } from '../../text/edits';
import { editTemplate } from './edit';
import type { EditsRecord } from './edits-record';
import { refuseEdit, refuseLockedField, refuseTooLong } from './outcomes';
import type { PageRunner } from '../../page/run';
import { handleOf } from '../find/editor-handle';
import type { FoundEditor } from '../find/find-targets';
import type { RefusedInsert } from '../types';

export interface FieldChange {
  /** Why nothing was changed; undefined if the field holds what it should. */
  refused?: RefusedInsert;
  /** Undefined if nothing had to change. */
  record?: EditsRecord;
}

/** Makes edits in a field and reads it back; refuses texts that are too long for the field. */
export async function changeField(
  run: PageRunner,
  field: FoundEditor,
  edits: readonly Edit[],
): Promise<FieldChange> {
  const { template: before, locked } = field.found;
  if (locked !== null) return { refused: refuseLockedField(locked) };
  const after = applyEdits(before, edits);
  if (after === before) return {};
  const most = field.found.field?.maxLength ?? Infinity;
  if (after.length > most) return { refused: refuseTooLong(after.length, most) };
  const result = await editTemplate(run, field, edits);
  if (result.status === 'refused') return { refused: refuseEdit(result) };
  return { record: { handle: handleOf(field), edits: result.record, fields: [] } };
}

/** The edit that gives a field another value. */
export function wholeOf(before: string, after: string): Edit[] {
  return [{ range: { from: 0, to: before.length }, text: after }];
}
