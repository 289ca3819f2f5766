import type { EditorAnswer } from '../../types';
import type { ModelSource } from './model-source';

/** Scrolls to a place of the source, selects it, and gives the editor the focus. */
export function showInModel(
  root: HTMLElement,
  source: ModelSource,
  { from, to }: { from: number; to: number },
): EditorAnswer {
  const element = source.elementAt(from);
  const range = element ? root.ownerDocument.createRange() : source.rangeOf({ from, to });
  if (element) range?.selectNode(element);
  const place = element ?? range?.startContainer.parentElement;
  if (!range || !place) return { op: 'not-found' };
  root.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'center' });
  const selection = root.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  return { op: 'done' };
}
