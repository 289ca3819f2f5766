import { deepAll } from '../../../page/dom/tree';
import { isPartOfPage } from '../contenteditable/classify-editable';
import { describeEditable } from '../contenteditable/editables';
import { isFieldOfText } from '../text-field/editable/is-editable-field';
import { BUILDERS, OTHER_EDITORS } from './other-editors';
import { isLarge, LEAST } from './size';

/** Elements that a place for plain text does not have. */
const RICH = 'p, div > div, table, h1, h2, h3, ul, ol, img, a, blockquote, section, figure';

/** MoEngage's own field for personalized text, which is editable and no editor. */
const PERSONALIZED = '#personalization_container, [role=contentinfo]';

/**
 * Whether the frame shows an editor of a message, also one that no adapter knows: an editable
 * element or frame of some size that holds rich text or has a toolbar. Runs in the ISOLATED world.
 */
export default function showsEditor(): boolean {
  if (deepAll(`${OTHER_EDITORS}, ${BUILDERS}`).some(isLarge)) return true;
  if (document.designMode === 'on' && innerWidth >= LEAST.width) return true;
  return deepAll('[contenteditable]').some(isEditor) || deepAll('iframe').some(holdsEditor);
}

function isEditor(element: HTMLElement): boolean {
  if (!element.isContentEditable || element.parentElement?.isContentEditable) return false;
  if (element.getAttribute('contenteditable') === 'plaintext-only') return false;
  if (!isLarge(element) || element.matches(PERSONALIZED)) return false;
  if (isFieldOfText(element)) return false;
  if (isPartOfPage(describeEditable(element))) return false;
  return element.querySelector(RICH) !== null || hasToolbar(element);
}

/** Whether a toolbar stands beside an element, at most three levels up. */
function hasToolbar(element: Element): boolean {
  let around = element.parentElement;
  for (let level = 0; around && around !== document.body && level < 3; level += 1) {
    if (around.querySelector('[role=toolbar], [class*="toolbar" i]')) return true;
    around = around.parentElement;
  }
  return false;
}

/** Whether a frame of the page's own is editable; the document of another site's is null. */
function holdsEditor(frame: HTMLElement): boolean {
  if (!(frame instanceof HTMLIFrameElement) || !isLarge(frame)) return false;
  const inside = frame.contentDocument;
  return (
    inside !== null &&
    (inside.designMode === 'on' ||
      inside.querySelector('[contenteditable=""], [contenteditable="true" i]') !== null)
  );
}
