import { sameButSpacing } from '../../../block/proves-block';
import type { Edit } from '../../../text/edits';
import { type EditRecord, editTemplate } from '../edit';
import type { EditsRecord } from '../edits-record';
import { restoreField } from './restore-field';
import { refuseUndo } from '../outcomes';
import type { PageRunner } from '../../../page/run';
import { type EditorHandle, openEditor } from '../../find/editor-handle';
import { templatesIn } from '../../find/find-targets';
import { foundAgain } from '../../find/found-by';
import type { UndoOutcome } from '../../types';

/**
 * Takes a change by edits back, to the byte if nobody has touched the text since. If the author went
 * on writing around the inserted text, only our text goes; if they changed it, nothing does.
 */
export async function undoEdits(
  run: PageRunner,
  { handle, edits, fields }: EditsRecord,
): Promise<UndoOutcome> {
  try {
    const here = await handleNow(run, handle, edits.after);
    const template = await openEditor(run, here).read();
    const back =
      template === edits.after
        ? edits.back
        : (backAround(edits, template) ?? backDespiteSpacing(edits, template));
    if (!back) return refuseUndo('changed-since');
    const { target } = here;
    const found = { target, template, focused: false, visible: true, locked: null };
    const undone = await editTemplate(
      run,
      { ...here, found: { ...found, keepsQuotes: true } },
      back,
    );
    if (undone.status === 'refused') {
      return refuseUndo(undone.reason === 'busy' ? 'busy' : 'changed-since');
    }
  } catch {
    return refuseUndo('unreachable');
  }
  for (const field of fields) await restoreField(run, field);
  return { status: 'undone' };
}

/** The editor that was changed or, if the page has made it anew, the one with the same text. */
async function handleNow(
  run: PageRunner,
  handle: EditorHandle,
  after: string,
): Promise<EditorHandle> {
  const editors = await templatesIn(run, handle.frameId);
  const isThere = editors.some(
    ({ kind, target }) => kind === handle.kind && target === handle.target,
  );
  if (isThere || (await foundAgain(run, handle))) return handle;
  return (
    editors.find(({ found }) => found.template === after) ??
    editors.find(({ found }) => sameButSpacing(found.template, after)) ??
    handle
  );
}

/**
 * The way back where the page has only moved white space since, as it does whenever it draws its
 * editor anew.
 */
function backDespiteSpacing({ after, back }: EditRecord, now: string): Edit[] | undefined {
  const places = placesOfCharacters(now);
  const before = placesOfCharacters(after);
  const isSame =
    places.length === before.length &&
    places.every((at, nth) => now[at] === after[before[nth] ?? 0]);
  if (!isSame) return undefined;
  /** How many characters other than white space stand before a place. */
  const rank = (at: number) => before.filter((place) => place < at).length;
  return back.map(({ range, text }) => {
    const from = places[rank(range.from)] ?? now.length;
    const count = rank(range.to) - rank(range.from);
    const last = places[rank(range.from) + count - 1];
    return { range: { from, to: count === 0 || last === undefined ? from : last + 1 }, text };
  });
}

/** Where the characters stand that are no white space. */
function placesOfCharacters(text: string): number[] {
  return [...text.matchAll(/\S/g)].map(({ index }) => index);
}

/** The edit that takes our text out, if that occurs exactly once in the text as it is now. */
function backAround({ after, back }: EditRecord, now: string): Edit[] | undefined {
  const [only, ...others] = back;
  if (!only || others.length > 0 || only.text !== '') return undefined;
  const ours = after.slice(only.range.from, only.range.to);
  const from = now.indexOf(ours);
  if (ours === '' || from < 0 || now.includes(ours, from + 1)) return undefined;
  return [{ range: { from, to: from + ours.length }, text: '' }];
}
