import { firstPlace } from '../first-place';
import { isComment, isText } from '../../../../page/dom/tree';

/** A document whose HTML is a template's source. */
export interface RichText {
  root: HTMLElement;
  /** Whether the editor saves a hidden element of ours as it is. */
  keepsHidden: boolean;
  /** The text that a comment stands for, if the editor keeps protected tags in comments. */
  textOf?(comment: Comment): string;
}

interface Piece {
  node: Text | Comment;
  from: number;
}

/** Matches no element: every element of the document is the author's. */
const NOTHING = ':not(*)';

/**
 * Writes into the text of a document as `PageCommand` says. It changes text nodes alone, and the
 * hidden element around a new block, so that an open pop-up keeps its image or link.
 * @returns what the texts replaced.
 */
export function writeRichText(
  document: RichText,
  { pattern, texts }: { pattern: string; texts: readonly string[] },
): string[] {
  const matches = textMatches(document, new RegExp(pattern, 'g'));
  const [first = ''] = texts;
  if (matches.length === 0 && first !== '') putFirst(document, first);
  for (const [nth, { range }] of [...matches.entries()].toReversed()) {
    replaceRange(document.root, range, texts[nth] ?? first);
  }
  return matches.map(({ text }) => text);
}

function putFirst({ root, keepsHidden }: RichText, text: string): void {
  const document = root.ownerDocument;
  if (!keepsHidden) {
    // A block has line breaks inside tags alone; in a paragraph they mean the same as spaces.
    const line = document.createTextNode(text.replaceAll(/\s+/g, ' '));
    firstPlace(root, NOTHING)?.insertNode(line);
    return;
  }
  const wrapper = document.createElement('div');
  wrapper.style.display = 'none';
  wrapper.textContent = text;
  root.insertBefore(wrapper, root.firstChild);
}

export interface TextMatch {
  text: string;
  range: Range;
}

/** Matches in the document's text, as ranges; pasted text may span several nodes. */
export function textMatches(
  { root, textOf }: Pick<RichText, 'root' | 'textOf'>,
  pattern: RegExp,
): TextMatch[] {
  const pieces: Piece[] = [];
  let text = '';
  const walker = root.ownerDocument.createTreeWalker(
    root,
    textOf ? NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT : NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = isText(node) ? node.data : isComment(node) ? (textOf?.(node) ?? '') : '';
    if (words === '') continue;
    pieces.push({ node: node as Text | Comment, from: text.length });
    text += words;
  }
  return [...text.matchAll(pattern)].map((match) => {
    const end = match.index + match[0].length;
    const first = pieces.findLast(({ from }) => from <= match.index);
    const last = pieces.findLast(({ from }) => from < end);
    const range = root.ownerDocument.createRange();
    if (first && last) {
      if (isText(first.node)) range.setStart(first.node, match.index - first.from);
      else range.setStartBefore(first.node);
      if (isText(last.node)) range.setEnd(last.node, end - last.from);
      else range.setEndAfter(last.node);
    }
    return { text: match[0], range };
  });
}

function replaceRange(root: HTMLElement, range: Range, text: string): void {
  const { startContainer: node, startOffset: from } = range;
  range.deleteContents();
  if (isText(node)) node.insertData(from, text);
  else if (text !== '') range.insertNode(root.ownerDocument.createTextNode(text));
  const wrapper = isText(node) ? node.parentElement : (node as Element as HTMLElement);
  if (wrapper && wrapper !== root && wrapper.style.display === 'none' && !wrapper.textContent) {
    wrapper.remove();
  }
}
