import { type Area, areaOf } from '../../../page/dom/area';
import { deepAll } from '../../../page/dom/tree';
import { describeRoot, type RootDescription } from './describe-root';
import { isOfOtherEditor } from './other-editors';

/** A root's description, and where it is: the page's world shares no objects with ours, but areas. */
export type DescribedRoot = RootDescription & { area: Area };

/**
 * Describes the roots of the frame's editors whose library is known. One function for all of them,
 * beside their own, because each function that runs in a page is a bundle of its own. Runs in the
 * ISOLATED world.
 */
export default function describeRoots(): DescribedRoot[] {
  return deepAll('[contenteditable]')
    .filter(
      (each) =>
        each.isContentEditable &&
        !each.parentElement?.isContentEditable &&
        each.getClientRects().length > 0 &&
        isOfOtherEditor(each),
    )
    .map((root) => ({ area: areaOf(root), ...describeRoot(root) }));
}
