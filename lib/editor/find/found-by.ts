import { adapterOf } from '../adapters';
import type { Adapter } from '../adapters/define-adapter';
import type { FoundTemplate } from '../adapters/types';
import type { PageRunner } from '../../page/run';
import describeRoots, { type DescribedRoot } from '../adapters/in-page/describe-roots.page';
import { overlap } from '../../page/dom/area';
import { checkedAnswer, checkedRoots } from './answers';
import { type EditorHandle, handleOf } from './editor-handle';

/** An editor or field, and how it was when it was found. */
export interface FoundEditor extends EditorHandle {
  found: FoundTemplate;
}

/** The least part of an area that two looks at one editor share: one may leave out its toolbar. */
export const SAME_PLACE = 0.2;

/** The editors of one kind in a frame; none if the frame cannot be reached. */
export async function foundBy(
  run: PageRunner,
  frameId: number,
  { world, page, hasRoots }: Pick<Adapter, 'world' | 'page' | 'hasRoots'>,
): Promise<FoundTemplate[]> {
  try {
    const [answer, roots] = await Promise.all([
      run(frameId, world, page, [{ op: 'find' }]),
      hasRoots ? run(frameId, 'ISOLATED', describeRoots, []).catch(() => []) : [],
    ]);
    const checked = checkedAnswer(answer);
    if (checked.op !== 'found') return [];
    const described = checkedRoots(roots);
    return checked.templates.map((found) => ({ ...found, ...rootOf(found, described) }));
  } catch {
    return [];
  }
}

/** What is known of the root that stands where an editor was found. */
function rootOf(
  { area }: FoundTemplate,
  roots: readonly DescribedRoot[],
): Pick<FoundTemplate, 'editable' | 'field'> {
  const near = roots.flatMap((root) => {
    const shared = area ? overlap(area, root.area) : 0;
    return shared >= SAME_PLACE ? [{ root, shared }] : [];
  });
  const closest = near.toSorted((one, other) => other.shared - one.shared)[0]?.root;
  if (!closest) return {};
  const { editable, field } = closest;
  return { editable, ...(field && { field }) };
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
