import { AuthorPlace, selectIn } from '../in-page/author-place';
import { deepActive } from '../../../page/dom/tree';
import { type TextMatch, textMatches, writeRichText } from '../in-page/rich-text/rich-text';

/**
 * The browser's commands drop what does not show, such as text in hidden elements. So hidden elements
 * show while a command runs; the browser draws nothing in between.
 */
const SHOWN = '[style*="display:none"], [style*="display: none"] { display: block !important; }';

/** Ends the inserted element, so that Chromium and Safari do not draw what follows into it. */
const LINE_END = '<br class="Apple-interchange-newline">';

/**
 * Writes into an editable element as `PageCommand` says, by the browser's own commands, each of
 * which is one step of its undo. If a command changes anything else, it is undone and the document
 * written to directly, which the browser cannot undo.
 * @returns what the texts replaced.
 */
export function writeAsTyping(
  root: HTMLElement,
  change: { pattern: string; texts: readonly string[] },
): string[] {
  const matches = textMatches({ root }, new RegExp(change.pattern, 'g'));
  const replaced = matches.map(({ text }) => text);
  const [first = ''] = change.texts;
  if (matches.length === 0 && first === '') return replaced;
  const before = root.innerHTML;
  const copy = root.cloneNode(true) as HTMLElement;
  writeRichText({ root: copy, keepsHidden: true }, change);
  const meant = copy.innerHTML;
  if (sameButSpaces(meant, before)) return replaced;
  const isOurs = isOursToUndo(root);

  const isDone = commanding(root, () => {
    if (matches.length === 0) return putFirst(root, line(first), before);
    if (first === '') return isOurs && undoTo(root, meant, before);
    return replaceAll(root, matches, change.texts) && sameButSpaces(root.innerHTML, meant);
  });
  if (isDone) return replaced;
  if (root.innerHTML !== before) commanding(root, () => document.execCommand('undo'));
  if (root.innerHTML !== before) return replaced;
  writeRichText({ root, keepsHidden: true }, change);
  tellOfChange(root);
  return replaced;
}

/** Runs commands with the focus in an element, then puts the author back where they were. */
function commanding(root: HTMLElement, work: () => boolean): boolean {
  const scope = root.getRootNode() as Document | ShadowRoot;
  const sheets = [...scope.adoptedStyleSheets];
  const shown = new CSSStyleSheet();
  shown.replaceSync(SHOWN);
  const place = new AuthorPlace(root);
  place.keepSelection();
  scope.adoptedStyleSheets = [...sheets, shown];
  try {
    if (!root.contains(deepActive())) root.focus({ preventScroll: true });
    return work();
  } finally {
    scope.adoptedStyleSheets = sheets;
    place.comeBack([], () => undefined);
  }
}

/** Inserts a new block, hidden, before all text. */
function putFirst(root: HTMLElement, text: string, before: string): boolean {
  const wrapper = document.createElement('div');
  wrapper.style.display = 'none';
  wrapper.textContent = text;
  selectIn(root, { startContainer: root, startOffset: 0, endContainer: root, endOffset: 0 });
  document.execCommand('insertHTML', false, wrapper.outerHTML + LINE_END);
  const html = root.innerHTML;
  const at = html.indexOf(wrapper.outerHTML);
  const rest = html.slice(0, at) + html.slice(at + wrapper.outerHTML.length);
  // An empty line may be replaced.
  const isWhole = rest === before || (isEmpty(rest) && isEmpty(before));
  return at >= 0 && isWhole && !/\{[{%]/.test(html.slice(0, at));
}

function replaceAll(
  root: HTMLElement,
  matches: readonly TextMatch[],
  texts: readonly string[],
): boolean {
  // Each command is one step of undo, so several matches would be several steps.
  const [only, ...others] = matches;
  if (!only || others.length > 0) return false;
  selectIn(root, only.range);
  return document.execCommand('insertText', false, line(texts[0] ?? ''));
}

/** False if the author has gone elsewhere: the browser would undo what they wrote there. */
function isOursToUndo(root: HTMLElement): boolean {
  const active = deepActive();
  return active === null || active === document.body || root.contains(active);
}

function undoTo(root: HTMLElement, meant: string, before: string): boolean {
  document.execCommand('undo');
  const html = root.innerHTML;
  if (html === meant || (isEmpty(html) && isEmpty(meant))) return true;
  if (html !== before) document.execCommand('redo');
  return false;
}

/** A block breaks lines only inside tags; typed line breaks would begin paragraphs. */
function line(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function sameButSpaces(one: string, other: string): boolean {
  return line(one) === line(other);
}

function isEmpty(html: string): boolean {
  return /^(?:<(p|div)>(?:<br>)?<\/\1>)?$/.test(html.trim());
}

/** Replaces an element's content, and tells the page as typing would. */
export function setHtml(root: HTMLElement, html: string): void {
  root.innerHTML = html;
  tellOfChange(root);
}

/** Dispatches the event that the page would get if the author had typed. */
export function tellOfChange(root: HTMLElement): void {
  root.dispatchEvent(
    new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }),
  );
}
