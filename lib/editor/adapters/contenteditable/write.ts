import { AuthorPlace, selectIn } from '../in-page/author-place';
import { deepActive } from '../../../page/dom/tree';
import { type TextMatch, textMatches, writeRichText } from '../in-page/rich-text/rich-text';

/**
 * The browser's commands drop what does not show, text in hidden elements among it. While one runs,
 * ours show; nothing is drawn in between.
 */
const SHOWN = '[style*="display:none"], [style*="display: none"] { display: block !important; }';

/** Says that a line ends there, so that what follows is not drawn into it. Chromium and Safari. */
const LINE_END = '<br class="Apple-interchange-newline">';

/**
 * Writes into an editable element as `write` of `PageCommand` says, by the browser's own commands:
 * one step of its undo each. Where one would make anything else of the document than was meant, it
 * is taken back and the document written to directly, which the browser's undo does not know.
 * @returns what stood where the texts went.
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

/** Runs commands with the focus in an element, and leaves the author where they were. */
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

/** A new block, hidden, before all text. */
function putFirst(root: HTMLElement, text: string, before: string): boolean {
  const wrapper = document.createElement('div');
  wrapper.style.display = 'none';
  wrapper.textContent = text;
  selectIn(root, { startContainer: root, startOffset: 0, endContainer: root, endOffset: 0 });
  document.execCommand('insertHTML', false, wrapper.outerHTML + LINE_END);
  const html = root.innerHTML;
  const at = html.indexOf(wrapper.outerHTML);
  const rest = html.slice(0, at) + html.slice(at + wrapper.outerHTML.length);
  // An empty line makes way for it.
  const isWhole = rest === before || (isEmpty(rest) && isEmpty(before));
  return at >= 0 && isWhole && !/\{[{%]/.test(html.slice(0, at));
}

function replaceAll(
  root: HTMLElement,
  matches: readonly TextMatch[],
  texts: readonly string[],
): boolean {
  // Each command is a step of undo of its own.
  const [only, ...others] = matches;
  if (!only || others.length > 0) return false;
  selectIn(root, only.range);
  return document.execCommand('insertText', false, line(texts[0] ?? ''));
}

/** Where the author has written elsewhere since, the browser's undo is about that. */
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

/** Line breaks stand inside tags alone; typed, they would begin paragraphs. */
function line(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function sameButSpaces(one: string, other: string): boolean {
  return line(one) === line(other);
}

function isEmpty(html: string): boolean {
  return /^(?:<(p|div)>(?:<br>)?<\/\1>)?$/.test(html.trim());
}

/** Gives an element another content, and tells the page as typing would. */
export function setHtml(root: HTMLElement, html: string): void {
  root.innerHTML = html;
  tellOfChange(root);
}

/** What the page would hear if the author had written. */
export function tellOfChange(root: HTMLElement): void {
  root.dispatchEvent(
    new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }),
  );
}
