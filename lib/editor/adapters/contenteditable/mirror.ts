import { pageMemory } from '../../../page/dom/page-memory';
import { until } from '../../../page/dom/settle';
import { CODE_VIEW_BOXES } from '../in-page/saved-later';

/** A form control that holds the text of an editable element, and is what its page saves. */
export type Mirror = HTMLTextAreaElement | HTMLInputElement;

/** How far out of an editable element its control is looked for, where no form is around. */
const LEVELS = 4;

/**
 * SunEditor fills its text area only when the page asks for it, and gives its text out from the
 * editable element: what it shows is what is saved.
 */
const SAVES_WHAT_IT_SHOWS = '.sun-editor';

/** Milliseconds that a library may take to copy a change, after each thing that it is told. */
const PATIENCE = 300;

/** The control of each element that had one; it stays the same while no other one is a copy. */
const mirrors = pageMemory('mirrors', () => new WeakMap<HTMLElement, WeakRef<Mirror>>());

/**
 * The control that an editor without an adapter keeps its text in: one of the same form or box that
 * holds the same HTML. Call it before a change: it is known by being equal.
 */
export function mirrorOf(root: HTMLElement): Mirror | undefined {
  const remembered = mirrors().get(root)?.deref();
  const known = remembered?.isConnected ? remembered : undefined;
  if (known && isCopy(known, root)) return known;
  if (root.innerHTML.trim() === '' || root.closest(SAVES_WHAT_IT_SHOWS)) return known;
  const copies = controlsAround(root).filter((each) => isCopy(each, root));
  // The area of a code view is a copy, too, and stays as it was when the view is closed.
  const mirror = copies.find((each) => !each.closest(CODE_VIEW_BOXES)) ?? copies[0];
  if (mirror) mirrors().set(root, new WeakRef(mirror));
  return mirror ?? known;
}

/** What the page saves of an editable element: its control's text, while that is up to date. */
export function savedOf(root: HTMLElement): string {
  const mirror = mirrorOf(root);
  return mirror && isCopy(mirror, root) ? mirror.value : root.innerHTML;
}

/**
 * Tells an editor of a change of its element, in ways that such libraries listen to one after the
 * other, until its control holds the change.
 */
export async function tellMirror(root: HTMLElement, mirror: Mirror): Promise<void> {
  for (const tell of [() => undefined, ...WAYS_TO_TELL]) {
    tell(root);
    if (await until(() => isCopy(mirror, root), PATIENCE)) return;
  }
}

/** Whether a control holds what an element shows, however its library writes the HTML. */
export function isCopy({ value }: Mirror, root: HTMLElement): boolean {
  return value !== '' && (value === root.innerHTML || plain(value) === plain(root.innerHTML));
}

/** After the `input` of the browser's own commands: what follows when a person types and leaves. */
const WAYS_TO_TELL: readonly ((root: HTMLElement) => void)[] = [
  (root) => {
    for (const type of ['keydown', 'keyup']) {
      root.dispatchEvent(new KeyboardEvent(type, { key: 'Unidentified', bubbles: true }));
    }
  },
  (root) => root.dispatchEvent(new Event('change', { bubbles: true })),
  (root) => {
    root.dispatchEvent(new FocusEvent('blur'));
    root.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  },
];

function controlsAround(root: HTMLElement): Mirror[] {
  // An editor may be a frame of the page's, and its control beside the frame.
  const place = root.ownerDocument.defaultView?.frameElement ?? root;
  let box: Element = place.closest('form') ?? place;
  for (let level = 0; box === place || (level < LEVELS && !box.matches('form')); level += 1) {
    const { parentElement } = box;
    if (!parentElement) break;
    box = parentElement;
  }
  return [...box.querySelectorAll<Mirror>('textarea, input[type=hidden], input[type=text]')];
}

/** What libraries put into an element to find the author's selection again, and never save. */
const MARKS = '[id^="jodit-selection_marker"], .rangySelectionBoundary';

/** HTML as the browser reads it, without the white space that only lays it out. */
function plain(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const mark of body.querySelectorAll(MARKS)) mark.remove();
  return body.innerHTML
    .replaceAll(/[\u200B\uFEFF]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/> | </g, (found) => found.trim());
}
