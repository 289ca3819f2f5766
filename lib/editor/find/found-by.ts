import { adapterOf } from '../adapters';
import type { Adapter } from '../adapters/define-adapter';
import type { FoundTemplate } from '../adapters/types';
import type { PageRunner } from '../../page/run';
import { checkedAnswer } from './answers';
import { type EditorHandle, handleOf } from './editor-handle';

/** An editor or field, and how it was when it was found. */
export interface FoundEditor extends EditorHandle {
  found: FoundTemplate;
}

/** The editors of one kind in a frame; none if the frame cannot be reached. */
export async function foundBy(
  run: PageRunner,
  frameId: number,
  { world, page }: Pick<Adapter, 'world' | 'page'>,
): Promise<FoundTemplate[]> {
  try {
    const answer = checkedAnswer(await run(frameId, world, page, [{ op: 'find' }]));
    return answer.op === 'found' ? answer.templates : [];
  } catch {
    return [];
  }
}

/**
 * The editor of a handle as it is now, whatever it holds; undefined if it is gone, or a field other
 * than a text area.
 */
export async function foundAgain(
  run: PageRunner,
  handle: EditorHandle,
): Promise<FoundEditor | undefined> {
  const all = await foundBy(run, handle.frameId, adapterOf(handle.kind));
  const found = all.find(({ target, visible }) => visible && target === handle.target);
  return found && { ...handleOf(handle), found };
}
