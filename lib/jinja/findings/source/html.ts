/** Where in the HTML a position lies. */
export type Place =
  | { kind: 'text' }
  /** In an attribute's value, which reaches `from` – `to` without its quotes. */
  | { kind: 'attribute'; element: string; name: string; quote: string; from: number; to: number }
  /** Inside `<…>`, but in no attribute's value. */
  | { kind: 'element' }
  /** `from` – `to` is the whole comment. Outlook reads a conditional one, so that is text to it. */
  | { kind: 'comment'; conditional: boolean; from: number; to: number }
  /** In a style sheet or a script. */
  | { kind: 'code' };

export interface Html {
  placeOf(position: number): Place;
  /** The innermost open element of a table's at a position: `table`, `tr`, `td`, … */
  tablePartAt(position: number): string | undefined;
}

interface Region {
  from: number;
  to: number;
  place: Place;
}

const TABLE_PARTS = new Set([
  'table',
  'caption',
  'colgroup',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
]);
/** Elements that a part closes by beginning, up to the table around it. */
const CLOSED_BY: Readonly<Record<string, readonly string[]>> = {
  thead: ['caption', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
  tbody: ['caption', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
  tfoot: ['caption', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
  tr: ['caption', 'colgroup', 'tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
};
/** What is in these is no HTML. */
const CODE = new Set(['style', 'script', 'textarea', 'title']);
const NAME = /[a-z][^\s/>]*/iy;
const ATTRIBUTE_NAME = /[^\s=>/]+/y;
const SPACE = /\s*/y;
const SPACE_OR_SLASH = /[\s/]*/y;
const UNQUOTED = /[^\s>]*/y;

/**
 * Reads HTML as far as rules need it, in one pass and in any state.
 * @param text the template with its Jinja tags blanked out, so that no quote in them counts
 */
export function readHtml(text: string): Html {
  const reader = new Reader(text);
  reader.read();
  const { regions, tableParts } = reader;
  return {
    placeOf(position) {
      const region = lastAtOrBefore(regions, position);
      return region && position < region.to ? region.place : { kind: 'text' };
    },
    tablePartAt: (position) => lastAtOrBefore(tableParts, position)?.part,
  };
}

class Reader {
  readonly regions: Region[] = [];
  /** The innermost open part from a position on. */
  readonly tableParts: { from: number; part: string | undefined }[] = [];
  readonly #text: string;
  readonly #open: string[] = [];
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

  /** Reads what begins with a `<`; returns where it ends. */
  #markup(from: number): number {
    const text = this.#text;
    if (text.startsWith('<!--', from)) return this.#comment(from);
    const closes = text.charAt(from + 1) === '/';
    const name = this.#match(NAME, from + (closes ? 2 : 1)).toLowerCase();
    if (name === '') return from + 1;
    const to = this.#element(from, from + (closes ? 2 : 1) + name.length, name);
    if (TABLE_PARTS.has(name)) {
      if (closes) this.#closePart(name);
      else this.#openPart(name);
      this.tableParts.push({ from: to, part: this.#open.at(-1) });
    }
    return !closes && CODE.has(name) ? this.#code(to, name) : to;
  }

  #comment(from: number): number {
    const found = this.#text.indexOf('-->', from + 4);
    const to = found < 0 ? this.#text.length : found + 3;
    const conditional = /^<!--\s*(?:\[if\b|<!\[)/i.test(this.#text.slice(from, from + 20));
    this.regions.push({ from, to, place: { kind: 'comment', conditional, from, to } });
    return to;
  }

  #element(from: number, behindName: number, element: string): number {
    const text = this.#text;
    let inside = from;
    let at = behindName;
    for (;;) {
      at += this.#match(SPACE_OR_SLASH, at).length;
      if (at >= text.length || text.charAt(at) === '>') break;
      const name = this.#match(ATTRIBUTE_NAME, at).toLowerCase();
      at += name.length;
      const behind = at + this.#match(SPACE, at).length;
      if (text.charAt(behind) !== '=') {
        at = Math.max(at, behind);
        continue;
      }
      at = behind + 1 + this.#match(SPACE, behind + 1).length;
      const quote = /["']/.test(text.charAt(at)) ? text.charAt(at) : '';
      const start = at + quote.length;
      const end =
        quote === '' ? start + this.#match(UNQUOTED, start).length : this.#endOf(quote, start);
      this.regions.push(
        { from: inside, to: start, place: { kind: 'element' } },
        {
          from: start,
          to: end,
          place: { kind: 'attribute', element, name, quote, from: start, to: end },
        },
      );
      inside = end;
      at = end + quote.length;
    }
    const to = Math.min(at + 1, text.length);
    this.regions.push({ from: inside, to, place: { kind: 'element' } });
    return to;
  }

  #endOf(quote: string, start: number): number {
    const end = this.#text.indexOf(quote, start);
    if (end >= 0) return end;
    const behind = this.#text.indexOf('>', start);
    return behind < 0 ? this.#text.length : behind;
  }

  #code(from: number, name: string): number {
    this.#lowerCase ??= asciiLowerCase(this.#text);
    const found = this.#lowerCase.indexOf(`</${name}`, from);
    const to = found < 0 ? this.#text.length : found;
    const isText = name === 'title' || name === 'textarea';
    this.regions.push({ from, to, place: { kind: isText ? 'text' : 'code' } });
    return to;
  }

  #openPart(name: string): void {
    const closed = CLOSED_BY[name] ?? [];
    while (closed.includes(this.#open.at(-1) ?? '')) this.#open.pop();
    this.#open.push(name);
  }

  #closePart(name: string): void {
    const table = this.#open.lastIndexOf('table');
    const at = this.#open.lastIndexOf(name);
    if (at >= table && at >= 0) this.#open.length = at;
  }

  #match(pattern: RegExp, at: number): string {
    pattern.lastIndex = at;
    return pattern.exec(this.#text)?.[0] ?? '';
  }
}

/** `toLowerCase` may change a text's length, and with it every position. */
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
