import { applyEdits, type Edit, editBetween, inverseOf, type Range } from '../../text/edits';
import { LOCKS } from '../adapters/locks';
import type { PageRunner } from '../../page/run';
import { type EditorHandle, handleOf, openEditor } from '../find/editor-handle';
import { type FoundEditor, templatesIn } from '../find/find-targets';
import { foundAgain } from '../find/found-by';
import type { EditRefusal } from '../types';

/** What undo needs; JSON. Holds the author's source with its secrets. */
export interface EditRecord {
  handle: EditorHandle;
  /** The template's source before and after, as the editor gave it. */
  before: string;
  after: string;
  /** The edits that turn `after` into `before`. */
  back: Edit[];
}

export type EditResult =
  | { status: 'edited'; record: EditRecord }
  /** `message`: the editor's own reason, if it gives one. */
  | {
      status: 'refused';
      reason: EditRefusal;
      message?: string;
      /** What the editor made of the edits before it was put back, if that differs. */
      found?: string;
    };

/**
 * Makes edits in a template, reads it back, and takes them out again if the editor has changed
 * anything else.
 * @param editor as it was found just now: nothing is written if its source has changed since.
 * @param edits in order of their ranges, not overlapping.
 */
export async function editTemplate(
  run: PageRunner,
  editor: FoundEditor,
  edits: readonly Edit[],
): Promise<EditResult> {
  const { template: before, locked } = editor.found;
  if (locked !== null) return { status: 'refused', reason: 'read-only', message: LOCKS[locked] };
  const after = applyEdits(before, edits);
  const refused = await change(run, editor, before, edits);
  if (refused) return { status: 'refused', ...refused };
  const record = { handle: handleOf(editor), before, after, back: inverseOf(before, edits) };
  return { status: 'edited', record };
}

/**
 * Takes edits back, to the byte, if nobody has touched the template since. If the page has made the
 * editor anew, its text identifies it.
 */
export async function undoEdit(
  run: PageRunner,
  { handle, before, after, back }: EditRecord,
): Promise<{ status: 'undone' } | { status: 'refused'; reason: EditRefusal }> {
  const { frameId, kind, target } = handle;
  const editors = await templatesIn(run, frameId);
  const editor =
    editors.find((each) => each.kind === kind && each.target === target) ??
    (await foundAgain(run, handle)) ??
    editors.find(({ found }) => found.template === after);
  if (!editor) return { status: 'refused', reason: 'no-template' };
  if (editor.found.locked !== null) return { status: 'refused', reason: 'read-only' };
  if (editor.found.template !== after) return { status: 'refused', reason: 'changed-since' };
  const refused = await change(run, editor, after, back, before);
  return refused ? { status: 'refused', reason: refused.reason } : { status: 'undone' };
}

/**
 * Scrolls a place in a template into view.
 * @returns false if the editor does not show it.
 */
export async function showPlace(
  run: PageRunner,
  editor: FoundEditor,
  { from, to }: Range,
): Promise<boolean> {
  const { template } = editor.found;
  const text = template.slice(from, to);
  let nth = 0;
  for (let at = template.indexOf(text); at >= 0 && at < from; at = template.indexOf(text, at + 1))
    nth += 1;
  try {
    const answer = await openEditor(run, editor).place({ op: 'show', from, to, text, nth });
    return answer.op === 'done';
  } catch {
    return false;
  }
}

/** Edits, reads back, and undoes what differs; returns the reason if nothing was changed. */
async function change(
  run: PageRunner,
  handle: EditorHandle,
  before: string,
  edits: readonly Edit[],
  after = applyEdits(before, edits),
): Promise<{ reason: EditRefusal; message?: string; found?: string } | undefined> {
  // The dashboard puts its earlier text back after a change that changes nothing.
  if (after === before) return undefined;
  const editor = openEditor(run, handle);
  const edit = (expected: string, changes: readonly Edit[]) =>
    editor.place({
      op: 'edit',
      expected,
      edits: [...changes],
    });
  try {
    const answer = await edit(before, edits);
    if (answer.op === 'refused') {
      const { reason, lock } = answer;
      return { reason, ...(lock && { message: LOCKS[lock] }) };
    }
    const found = await editor.read();
    if (found === after) return undefined;
    await edit(found, editBetween(found, before));
    // If the page's input handler rewrites the text, set it without firing events.
    if ((await editor.read()) !== before) await editor.restore(before);
    const isBack = (await editor.read()) === before;
    return isBack ? { reason: 'read-back-differs', found } : { reason: 'undone-failed' };
  } catch {
    return { reason: 'unreachable' };
  }
}
