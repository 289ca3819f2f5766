import { blockTexts } from '../../../block/find-blocks';
import { blockPattern } from '../../../block/markers';
import { sameAroundBlocks, sameButSpacing, sameTemplate } from '../../../block/proves-block';
import { usesOf } from '../../../block/without-blocks';
import { restoreField } from './restore-field';
import type { BlockRecord, InsertionRecord } from '../insertion';
import { lostMarkup } from '../lost-markup';
import { refuseUndo } from '../outcomes';
import type { PageRunner } from '../../../page/run';
import { type EditorHandle, openEditor } from '../../find/editor-handle';
import { templatesIn } from '../../find/find-targets';
import { foundAgain, type FoundEditor } from '../../find/found-by';
import type { UndoOutcome } from '../../types';
import { undoEdits } from './undo-edits';

/**
 * Takes an insertion back: removes the block and the reference, and restores what they replaced. A
 * template that nobody has touched since is as before to the byte. If the author went on writing,
 * only our own text goes; if that would break what they wrote, nothing does.
 */
export async function undoInsertion(
  run: PageRunner,
  record: InsertionRecord,
): Promise<UndoOutcome> {
  return 'edits' in record ? undoEdits(run, record) : undoBlock(run, record);
}

async function undoBlock(run: PageRunner, record: BlockRecord): Promise<UndoOutcome> {
  try {
    const handle = await handleNow(run, record);
    if (!handle) return refuseUndo('unreachable');
    const now = await openEditor(run, handle).read();
    const back = await putCodeBack(run, handle, record, now);
    if (back?.status === 'undone' && record.field) await restoreField(run, record.field);
    if (back) return back;
    if (!isSafe(record, now)) return refuseUndo('changed-since');
    if (!(await takeBlockBack(run, handle, record, now))) return refuseUndo('changed-since');
  } catch {
    return refuseUndo('unreachable');
  }
  if (record.field) await restoreField(run, record.field);
  return { status: 'undone' };
}

/** The editor that was written to or, if the page has made it anew, the one with this very block. */
async function handleNow(run: PageRunner, record: BlockRecord): Promise<FoundEditor | undefined> {
  const editors = await templatesIn(run, record.handle.frameId);
  const { kind, target } = record.handle;
  const [ours = ''] = blockTexts(record.after, record.variable);
  return (
    editors.find((editor) => editor.kind === kind && editor.target === target) ??
    (await foundAgain(run, record.handle)) ??
    editors.find(({ found }) => found.template === record.after) ??
    editors.find(({ found }) =>
      blockTexts(found.template, record.variable).some((text) => sameButSpacing(text, ours)),
    )
  );
}

/**
 * Puts the author's whole code back, to the byte, if they have let the editor change it and nobody
 * has touched the template since.
 * @returns undefined if there is nothing but our own text to take out.
 */
async function putCodeBack(
  run: PageRunner,
  editor: FoundEditor,
  { before, after, rewritten }: BlockRecord,
  now: string,
): Promise<UndoOutcome | undefined> {
  if (rewritten === undefined) return undefined;
  const isUntouched =
    now === after || [lostMarkup(now, rewritten), lostMarkup(rewritten, now)].flat().length === 0;
  if (!isUntouched) return undefined;
  if (editor.found.view !== 'code') return refuseUndo('needs-code-view');
  const code = openEditor(run, editor);
  await code.restore(before);
  const saved = await code.commit(null);
  if ((await code.read()) !== before) return refuseUndo('changed-since');
  const isShownOnly = saved !== undefined && lostMarkup(before, saved).length > 0;
  return { status: 'undone', ...(isShownOnly && { isShownOnly }) };
}

/** Whether our text can go without breaking what the author has written since. */
function isSafe({ variable, before, after, replaced }: BlockRecord, now: string): boolean {
  if (now === after) return true;
  const [ours] = blockTexts(after, variable);
  if (blockTexts(now, variable).some((text) => !sameButSpacing(text, ours ?? ''))) return false;
  // A link that the author has made with the variable would lead nowhere without the block.
  return replaced.length > 0 || usesOf(now, variable) <= usesOf(before, variable);
}

/** Takes the block out; returns false, with the template as it was, if it reads back wrongly. */
async function takeBlockBack(
  run: PageRunner,
  handle: EditorHandle,
  { variable, before, after, replaced }: BlockRecord,
  now: string,
): Promise<boolean> {
  const editor = openEditor(run, handle);
  const ours = blockTexts(now, variable);
  if (ours.length === 0) {
    // The author has taken it out; what the editor would save may still hold it.
    const saved = await editor.commit(null);
    return blockTexts(saved ?? '', variable).length === 0;
  }
  // The insertion put nothing there that was not there before.
  if (same(ours, replaced)) return true;
  const pattern = blockPattern(variable);
  const { replaced: current } = await editor.write(pattern, replaced.length > 0 ? replaced : [''], {
    fresh: true,
  });
  const left = await editor.read();
  // An editor that accepts no change now keeps our block, too.
  const isOut = blockTexts(left, variable).length === replaced.length;
  const holds =
    isOut && (now === after ? sameTemplate(left, before) : sameAroundBlocks(left, now, variable));
  if (!holds) await editor.write(pattern, current, { fresh: false });
  const saved = await editor.commit(null);
  return holds && (saved === undefined || blockTexts(saved, variable).length === replaced.length);
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}
