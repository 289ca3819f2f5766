import type { Range as SourceRange } from '../../../../text/edits';

/** What a library adds to its editable root. */
export interface ModelMarkup {
  /** A selector for elements that are not part of the document: carets, empty lines, handles. */
  drop: string;
  /** Attributes that the library sets for itself. */
  omit: RegExp;
}

/** A text node, and its place in the source; UTF-16 code units, end exclusive. */
interface Piece {
  node: Text;
  from: number;
  to: number;
}

interface Tag {
  element: Element;
  from: number;
  to: number;
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const WRITTEN_AS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\u00A0': '&nbsp;',
};
const READ_AS: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00A0',
  '&#160;': '\u00A0',
  '&quot;': '"',
  '&#39;': "'",
};

/**
 * The source of a template whose editor keeps a model of its own.
 *
 * The page's own code turns such a model into HTML, out of our reach. What all these editors show is
 * the editable root, drawn from the model after each change. So the source is the root's content as
 * HTML without what the library adds: its helper elements and attributes, wrappers without
 * attributes, and the break that keeps an empty line open. It depends on the document alone, not on
 * caret, focus or history: reading back, and undoing to the byte, need the same source for the same
 * document.
 */
export class ModelSource {
  readonly text: string;
  readonly pieces: Piece[] = [];
  readonly #tags: Tag[] = [];
  readonly #markup: ModelMarkup;
  readonly #parts: string[] = [];
  #length = 0;

  constructor(root: Element, markup: ModelMarkup) {
    this.#markup = markup;
    for (const child of root.childNodes) this.#walk(child);
    this.text = this.#parts.join('');
  }

  /** The range of a place in the source; undefined if the place does not begin and end in text. */
  rangeOf({ from, to }: SourceRange): Range | undefined {
    const first = this.pieces.find((piece) => from >= piece.from && from < piece.to);
    const last = this.pieces.find((piece) => to > piece.from && to <= piece.to);
    const start = first ?? (from === to ? last : undefined);
    const end = last ?? (from === to ? first : undefined);
    if (!start || !end) return undefined;
    const range = start.node.ownerDocument.createRange();
    range.setStart(start.node, offsetIn(start, from));
    range.setEnd(end.node, offsetIn(end, to));
    return range;
  }

  /** The element whose tag contains a place in the source. */
  elementAt(from: number): Element | undefined {
    return this.#tags.find((tag) => from >= tag.from && from < tag.to)?.element;
  }

  #walk(node: Node): void {
    if (node instanceof Text) {
      const from = this.#length;
      this.#write(escaped(node.data));
      this.pieces.push({ node, from, to: this.#length });
      return;
    }
    if (!(node instanceof Element) || node.matches(this.#markup.drop)) return;
    const name = node.localName;
    const isVoid = VOID.test(name);
    if (name === 'br' && isAlone(node, this.#markup.drop)) return;
    const attributes = [...node.attributes].filter((each) => !this.#markup.omit.test(each.name));
    const isBare = name === 'span' && attributes.length === 0;
    if (!isBare) {
      const written = attributes.map((each) => ` ${each.name}="${quoted(each.value)}"`);
      const from = this.#length;
      this.#write(`<${name}${written.join('')}>`);
      this.#tags.push({ element: node, from, to: this.#length });
    }
    for (const child of node.childNodes) this.#walk(child);
    if (!isBare && !isVoid) this.#write(`</${name}>`);
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

/** Source text with its entities decoded. */
export function unescaped(source: string): string {
  return source.replaceAll(
    /&(?:amp|lt|gt|nbsp|quot|#39|#160);/g,
    (entity) => READ_AS[entity] ?? '',
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>\u00A0]/g, (character) => WRITTEN_AS[character] ?? character);
}

function quoted(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\u00A0', '&nbsp;');
}

function isAlone(node: Element, drop: string): boolean {
  return [...(node.parentNode?.childNodes ?? [])].every(
    (each) => each === node || (each instanceof Element ? each.matches(drop) : !each.textContent),
  );
}

/** The offset in a text node of a place in the source. */
function offsetIn({ node, from }: Piece, place: number): number {
  let left = place - from;
  let offset = 0;
  for (const character of node.data) {
    if (left <= 0) break;
    left -= (WRITTEN_AS[character] ?? character).length;
    offset += character.length;
  }
  return offset;
}
