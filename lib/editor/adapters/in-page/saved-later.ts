import { isElement } from '../../../page/dom/tree';

/** What an author has to do before the page saves what stands in a place of code. */
export type SavedLater = 'code-view' | 'dialog';

const DIALOGS = [
  'dialog',
  '[role=dialog]',
  '[role=alertdialog]',
  '[aria-modal=true]',
  '.mce-window',
  '[class*="modal" i]',
  '[class*="dialog" i]',
  '[class*="popup" i]',
]
  .map((selector) => `${selector}:not(html, body)`)
  .join(', ');

const BUTTONS = 'button, [role=button], input[type=button], input[type=submit]';

/** What an author sees of rich text; not a code editor's own element, and no field. */
const RICH = [
  '[contenteditable=""]:not(.cm-content, #personalization_container)',
  '[contenteditable=true]:not(.cm-content, #personalization_container)',
  '.gjs-editor',
  '.tox-edit-area',
  '.mce-edit-area',
  '.cke_wysiwyg_frame',
].join(', ');

/** Boxes of editors that show their code in the place of their text. */
export const CODE_VIEW_BOXES =
  '.sun-editor, .jodit-container, .note-editor, .trumbowyg-box, .ql-container';

/** How far around a place of code the text is looked for that it stands for. */
const LEVELS = 5;

/**
 * Whether what stands in a place of code is saved only once the author has confirmed a dialog, behind
 * which an editor waits, or has left the code view, which hides the editor's own text.
 */
export function savedLater(code: Element): SavedLater | undefined {
  const dialog = code.closest(DIALOGS);
  if (dialog?.querySelector(BUTTONS) && hasRich(document, (each) => !dialog.contains(each))) {
    return 'dialog';
  }
  if (code.closest(CODE_VIEW_BOXES)) return 'code-view';
  let box = code.parentElement;
  for (let level = 0; box && box !== document.body && level < LEVELS; level += 1) {
    if (hasRich(box, (each) => !code.contains(each) && isHidden(each))) return 'code-view';
    box = box.parentElement;
  }
  return undefined;
}

/**
 * What goes into such code: in one line, because an editor that reads the code may join its lines
 * without a space, and hidden, because it would show the text.
 */
export function forLater<Write extends { texts: readonly string[] }>(
  code: Element,
  write: Write,
): Write & { isHidden?: boolean } {
  if (savedLater(code) === undefined) return write;
  const texts = write.texts.map((text) => text.replaceAll(/\s+/g, ' '));
  return { ...write, texts, isHidden: true };
}

function hasRich(around: ParentNode, isMeant: (element: Element) => boolean): boolean {
  return [...around.querySelectorAll(RICH)].some((each) => isElement(each) && isMeant(each));
}

function isHidden(element: Element): boolean {
  return element.getClientRects().length === 0;
}
