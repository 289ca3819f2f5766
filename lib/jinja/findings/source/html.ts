import { OpenTables } from './open-tables';

/** The part of the HTML that a position is in. */
export type Place =
  | { kind: 'text' }
  /** In an attribute's value, which reaches `from` – `to` without its quotes. */
  | { kind: 'attribute'; element: string; name: string; quote: string; from: number; to: number }
  /** Inside `<…>`, but in no attribute's value. */
  | { kind: 'element' }
  /** `from` – `to` is the whole comment. Outlook reads conditional comments as text. */
  | { kind: 'comment'; conditional: boolean; from: number; to: number }
  /** In a style sheet or a script. */
  | { kind: 'code' };

export interface Html {
  placeOf(position: number): Place;
  /** The innermost open part of a table at a position: `table`, `tr`, `td`, … */
  tablePartAt(position: number): string | undefined;
}

type Attribute = Extract<Place, { kind: 'attribute' }>;

interface Region {
  from: number;
  to: number;
  /** Undefined for an element's tag. */
  place?: Place;
  /** The attributes of an element's tag; parsed on first use. */
  attributes?: Attribute[];
}

/** Elements whose content is not HTML. */
const CODE = new Set(['style', 'script', 'textarea', 'title']);
const NAME = /[a-z][^\s/>]*/iy;
const QUOTED_VALUE = /=\s*(["'])/;
const ATTRIBUTE = /([^\s=>/"']+)\s*=\s*("[^"]*"?|'[^']*'?|[^\s>"']*)/g;

/**
 * Reads HTML as far as rules need it, in one pass and in any state.
 * @param text the template with its Jinja tags blanked out, so that quotes in them do not count
 */
export function readHtml(text: string): Html {
  const reader = new Reader(text);
  reader.read();
  const { regions, tableParts } = reader;
  return {
    placeOf(position) {
      const region = lastAtOrBefore(regions, position);
      if (!region || position >= region.to) return { kind: 'text' };
      if (region.place) return region.place;
      region.attributes ??= readAttributes(text.slice(region.from, region.to), region.from);
      const attribute = lastAtOrBefore(region.attributes, position);
      return attribute && position < attribute.to ? attribute : { kind: 'element' };
    },
    tablePartAt: (position) => lastAtOrBefore(tableParts, position)?.part,
  };
}

class Reader {
  readonly regions: Region[] = [];
  /** The innermost open part of a table, from each position on. */
  readonly tableParts: { from: number; part: string | undefined }[] = [];
  readonly #text: string;
  readonly #tables = new OpenTables();
  #lowerCase: string | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  read(): void {
    let at = this.#text.indexOf('<');
    while (at >= 0) {
      const end = this.#markup(at);
      at = this.#text.indexOf('<', end);
    }
  }

  /** Reads markup that starts with `<`; returns its end. */
  #markup(from: number): number {
    const text = this.#text;
    if (text.startsWith('<!--', from)) return this.#comment(from);
    const closes = text.charAt(from + 1) === '/';
    NAME.lastIndex = from + (closes ? 2 : 1);
    const name = NAME.exec(text)?.[0].toLowerCase();
    if (name === undefined) return from + 1;
    const to = this.#endOfElement(NAME.lastIndex);
    this.regions.push({ from, to });
    if (closes) this.#tables.close(name);
    else this.#tables.open(name);
    const part = this.#tables.innermost;
    if (part !== this.tableParts.at(-1)?.part) this.tableParts.push({ from: to, part });
    return !closes && CODE.has(name) ? this.#code(to, name) : to;
  }

  #comment(from: number): number {
    const found = this.#text.indexOf('-->', from + 4);
    const to = found < 0 ? this.#text.length : found + 3;
    const conditional = /^<!--\s*(?:\[if\b|<!\[)/i.test(this.#text.slice(from, from + 20));
    this.regions.push({ from, to, place: { kind: 'comment', conditional, from, to } });
    return to;
  }

  /** The position after the first `>` outside quoted values. */
  #endOfElement(behindName: number): number {
    const text = this.#text;
    let at = behindName;
    let end = text.indexOf('>', at);
    for (;;) {
      const value = QUOTED_VALUE.exec(text.slice(at, end < 0 ? text.length : end));
      if (!value) return end < 0 ? text.length : end + 1;
      const [opening, quote = ''] = value;
      at = endOfValue(text, quote, at + value.index + opening.length) + 1;
      if (end >= 0 && end < at) end = text.indexOf('>', at);
    }
  }

  #code(from: number, name: string): number {
    this.#lowerCase ??= asciiLowerCase(this.#text);
    const found = this.#lowerCase.indexOf(`</${name}`, from);
    const to = found < 0 ? this.#text.length : found;
    const isText = name === 'title' || name === 'textarea';
    this.regions.push({ from, to, place: { kind: isText ? 'text' : 'code' } });
    return to;
  }
}

/** The position of the closing quote. Without one, the position before the end of the element. */
function endOfValue(text: string, quote: string, start: number): number {
  const end = text.indexOf(quote, start);
  if (end >= 0) return end;
  const behind = text.indexOf('>', start);
  return behind < 0 ? text.length : behind - 1;
}

/** The attributes that have a value, from an element's tag that starts at `offset`. */
function readAttributes(tag: string, offset: number): Attribute[] {
  const element = /^<\/?([^\s/>]*)/.exec(tag)?.[1]?.toLowerCase() ?? '';
  const behindName = tag.slice(element.length + 1);
  return [...behindName.matchAll(ATTRIBUTE)].map(
    ({ 0: whole, 1: name = '', 2: value = '', index }) => {
      const quote = /^["']/.exec(value)?.[0] ?? '';
      const isClosed = quote !== '' && value.length > 1 && value.endsWith(quote);
      const end = offset + element.length + 1 + index + whole.length;
      return {
        kind: 'attribute',
        element,
        name: name.toLowerCase(),
        quote,
        from: end - value.length + quote.length,
        to: isClosed ? end - 1 : end,
      };
    },
  );
}

/** `toLowerCase` may change a text's length, which would shift every position after it. */
function asciiLowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function lastAtOrBefore<T extends { from: number }>(
  sorted: readonly T[],
  at: number,
): T | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.from ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}
