import type { FieldRecord } from '../edits-record';
import type { PageRunner } from '../../../page/run';
import { openEditor, WHOLE_VALUE } from '../../find/editor-handle';

/** Gives a field its earlier value back, unless the author has changed it since. */
export async function restoreField(run: PageRunner, field: FieldRecord): Promise<void> {
  try {
    const editor = openEditor(run, field.handle);
    if ((await editor.read()) !== field.after) return;
    await editor.write(WHOLE_VALUE, [field.before], { fresh: true });
    await editor.commit(null);
  } catch {
    // The field went with its pop-up: there is nothing left to restore.
  }
}
