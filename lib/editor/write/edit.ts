import { applyEdits, type Edit, editBetween, inverseOf, type Range } from '../../text/edits';
import { blocksIn } from '../../block/find-blocks';
import { sameButSpacing } from '../../block/proves-block';
import { withoutBlocks } from '../../block/without-blocks';
import { LOCKS } from '../adapters/locks';
import type { Saves } from '../adapters/types';
import type { PageRunner } from '../../page/run';
import { type EditorHandle, handleOf, openEditor } from '../find/editor-handle';
import { type FoundEditor, templatesIn } from '../find/find-targets';
import { foundAgain } from '../find/found-by';
import type { EditRefusal } from '../types';
import { lostMarkup, rewriteWords } from './lost-markup';

/** What undo needs; JSON. Holds the author's source with its secrets. */
export interface EditRecord {
  handle: EditorHandle;
  /** The template's source before and after, as the editor gave it. */
  before: string;
  after: string;
  /** The edits that turn `after` into `before`. */
  back: Edit[];
  /** What the editor saved before and after, if it shows something else. */
  saves?: Saves;
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
  const made = await change(run, editor, before, edits);
  if ('reason' in made) return { status: 'refused', ...made };
  const back = inverseOf(before, edits);
  const record: EditRecord = { handle: handleOf(editor), before, after, back, ...made };
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
  const made = await change(run, editor, after, back, before);
  return 'reason' in made ? { status: 'refused', reason: made.reason } : { status: 'undone' };
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

/** Edits that were made, and that the author's editor keeps. */
type Made = Pick<EditRecord, 'saves'>;

/** Why nothing is changed. */
interface NotMade {
  reason: EditRefusal;
  message?: string;
  /** What the editor made of the edits before it was put back, if that differs. */
  found?: string;
}

/** Why an editor that shows code would not save it with the edits, and nothing else changed. */
function whyNotSaved(before: string, after: string, saves: Saves): NotMade | undefined {
  const rewrites = rewriteWords(lostMarkup(withoutBlocks(before), withoutBlocks(saves.before)));
  if (rewrites !== undefined) {
    const message = `When its code view closes, the editor changes your own code: it ${rewrites}. Nothing is changed yet. Leave the code view, look at it, then try again.`;
    return { reason: 'read-only', message };
  }
  return isSaved(after, saves.after) ? undefined : { reason: 'read-back-differs' };
}

/** Whether what an editor saves for a code is all of it, and its blocks to the letter. */
function isSaved(code: string, saved: string): boolean {
  const kept = blocksIn(saved).map(({ text }) => text);
  const blocks = blocksIn(code).map(({ text }) => text);
  return (
    kept.length === blocks.length &&
    blocks.every((text, at) => sameButSpacing(text, kept[at] ?? '')) &&
    lostMarkup(withoutBlocks(code), withoutBlocks(saved)).length === 0
  );
}

/** Edits, reads back, and undoes what differs. */
async function change(
  run: PageRunner,
  handle: EditorHandle,
  before: string,
  edits: readonly Edit[],
  after = applyEdits(before, edits),
): Promise<Made | NotMade> {
  // The dashboard puts its earlier text back after a change that changes nothing.
  if (after === before) return {};
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
    const { saves } = answer.op === 'done' ? answer : {};
    const found = await editor.read();
    if (found === after && saves) {
      const refused = whyNotSaved(before, after, saves);
      if (refused) {
        await edit(after, editBetween(after, before));
        return (await editor.read()) === before ? refused : { reason: 'undone-failed' };
      }
      const saved = await editor.commit(null);
      if (saved !== undefined && isSaved(after, saved))
        return { saves: { ...saves, after: saved } };
      await edit(after, editBetween(after, before));
      await editor.commit(null);
      return { reason: (await editor.read()) === before ? 'read-back-differs' : 'undone-failed' };
    }
    if (found === after) return {};
    await edit(found, editBetween(found, before));
    // If the page's input handler rewrites the text, set it without firing events.
    if ((await editor.read()) !== before) await editor.restore(before);
    const isBack = (await editor.read()) === before;
    return isBack ? { reason: 'read-back-differs', found } : { reason: 'undone-failed' };
  } catch {
    return { reason: 'unreachable' };
  }
}
