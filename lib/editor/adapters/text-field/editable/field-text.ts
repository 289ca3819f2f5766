import { selectionIn } from '../../in-page/author-place';
import { isElement, isText } from '../../../../page/dom/tree';
import type { Range as TextRange } from '../../../../text/edits';

/** A part of a field's text, and the node that shows it. */
interface Piece {
  node: Text | Element;
  from: number;
  to: number;
}

export interface FieldText {
  text: string;
  pieces: readonly Piece[];
  /**
   * - `text`: nothing but text, line breaks and chips of a tag each.
   * - `unreadable`: a part that shows something else than the page would save.
   * - `rich`: elements of a document, so that the field is no field of text.
   */
  holds: 'text' | 'unreadable' | 'rich';
}

/** Elements that begin a line. */
const LINES = new Set(['DIV', 'P']);

/** Elements that say nothing about the text in them; translators of pages put text into `font`. */
const CLEAR = new Set(['SPAN', 'FONT']);

/** A tag of Jinja's and nothing else. */
const TAG = /^\s*\{(?:\{[^]*\}\}|%[^]*%\}|#[^]*#\})\s*$/;

/** A block of ours, whose spaces are never anything else. */
const BLOCK = /(\{#\s*Passlink\s\d[^]*?\{#\s*Passlink\s+end\s[^]*?#\})/;

/**
 * Reads an editable field as the text that its page would save: lines by line breaks, a chip by the
 * tag that it shows, and the fixed spaces that browsers put where spaces would not show as spaces.
 * @param drop a selector for elements that are not part of the text, where an editor adds such.
 */
export function readFieldText(root: HTMLElement, drop?: string): FieldText {
  const pieces: Piece[] = [];
  let holds: FieldText['holds'] = 'text';
  let raw = '';
  // A line that has ended; the next piece begins another.
  let isEnded = false;
  let hasBegun = false;

  const put = (node: Piece['node'], text: string) => {
    if (isEnded) raw += '\n';
    isEnded = false;
    hasBegun = true;
    pieces.push({ node, from: raw.length, to: raw.length + text.length });
    raw += text;
  };
  const walk = (node: Node) => {
    if (isText(node)) {
      if (node.data !== '') put(node, keepsLines(root) ? node.data : joined(node.data));
    } else if (!isElement(node) || (drop !== undefined && node.matches(drop))) return;
    else if (node.nodeName === 'BR') put(node, isLastInLine(node, root) ? '' : '\n');
    else if (node.getAttribute('contenteditable') === 'false') {
      const text = node.textContent ?? '';
      if (!TAG.test(text) && holds === 'text') holds = 'unreadable';
      put(node, text);
    } else if (LINES.has(node.nodeName)) {
      isEnded = hasBegun;
      for (const child of node.childNodes) walk(child);
      isEnded = true;
    } else if (CLEAR.has(node.nodeName)) for (const child of node.childNodes) walk(child);
    else holds = 'rich';
  };
  for (const child of root.childNodes) walk(child);
  return { text: withSpaces(raw), pieces, holds };
}

/** The point of the document for a place in the text. */
export function pointAt(
  { pieces }: FieldText,
  root: HTMLElement,
  place: number,
): { node: Node; offset: number } {
  const around = pieces.filter(({ from, to }) => from <= place && place <= to);
  const inText = around.find(({ node }) => isText(node));
  if (inText) return { node: inText.node, offset: place - inText.from };
  const [piece = pieces.at(-1)] = around;
  if (!piece) return { node: root, offset: 0 };
  const { node, offset } = startOf(piece.node);
  return { node, offset: place <= piece.from ? offset : offset + 1 };
}

/** The place in the text for a point of the document in the field. */
function placeOf({ text, pieces }: FieldText, node: Node, offset: number): number {
  const own = pieces.find((piece) => piece.node.contains(node));
  if (own) return isText(node) && own.node === node ? own.from + offset : own.to;
  const point = node.ownerDocument?.createRange();
  point?.setStart(node, offset);
  const next = pieces.find((piece) => {
    const start = startOf(piece.node);
    return point && point.comparePoint(start.node, start.offset) >= 0;
  });
  return next?.from ?? text.length;
}

/** The selected part of the text, if the author's selection lies in the field. */
export function selectedIn(field: FieldText, root: HTMLElement): TextRange | undefined {
  const selection = selectionIn(root);
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  if (!range || !root.contains(range.commonAncestorContainer)) return undefined;
  const from = placeOf(field, range.startContainer, range.startOffset);
  const to = placeOf(field, range.endContainer, range.endOffset);
  // An author's line breaks are not for us to take away.
  return field.text.slice(from, to).includes('\n') ? { from: to, to } : { from, to };
}

/** The place in the text behind so many of the characters that the document has in the field. */
export function placeOfCharacter({ text, pieces }: FieldText, count: number): number {
  let left = count;
  for (const { node, from, to } of pieces) {
    // Line breaks are elements.
    if (node.nodeName === 'BR') continue;
    if (left <= to - from) return from + left;
    left -= to - from;
  }
  return text.length;
}

/** The point right before a node. */
function startOf(node: Text | Element): { node: Node; offset: number } {
  const parent = node.parentNode ?? node;
  return { node: parent, offset: [...parent.childNodes].indexOf(node) };
}

function keepsLines(root: HTMLElement): boolean {
  return /^(?:pre|pre-wrap|pre-line|break-spaces)$/.test(getComputedStyle(root).whiteSpace);
}

/** Line breaks of the page's source, which show as spaces. */
function joined(text: string): string {
  return text.replaceAll('\n', ' ');
}

/** A `br` at the end of its line only keeps the line open. */
function isLastInLine(node: Node, root: HTMLElement): boolean {
  for (
    let at: Node | null = node;
    at && at !== root && !LINES.has(at.nodeName);
    at = at.parentNode
  ) {
    for (let next = at.nextSibling; next; next = next.nextSibling) {
      if (LINES.has(next.nodeName)) return true;
      if (next.textContent !== '' || next.nodeName === 'BR') return false;
    }
  }
  return true;
}

function withSpaces(raw: string): string {
  return raw
    .split(BLOCK)
    .map((part, at) => (at % 2 === 1 ? part : part.replaceAll('\u00A0', ' ')))
    .join('');
}
