import type { FieldRecord } from './edits-record';
import type { PageRunner } from '../../page/run';
import { openEditor, WHOLE_VALUE } from '../find/editor-handle';

/** Gives a field its earlier value back; one that the author has given another since is left. */
export async function restoreField(run: PageRunner, field: FieldRecord): Promise<void> {
  try {
    const speaker = openEditor(run, field.place);
    if ((await speaker.read()) !== field.after) return;
    await speaker.write(WHOLE_VALUE, [field.before], { fresh: true });
    await speaker.commit(null);
  } catch {
    // A pop-up that has closed took its field along: nothing is left to give back to.
  }
}
