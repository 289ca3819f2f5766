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
/**
 * For each part of a table, the open elements that its start tag closes, up to the table around it.
 */
const CLOSED_BY: Readonly<Record<string, readonly string[]>> = {
  thead: ['caption', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
  tbody: ['caption', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
  tfoot: ['caption', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
  tr: ['caption', 'colgroup', 'tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
};

/** Tracks which parts of tables are open while HTML is read, as a browser does. */
export class OpenTables {
  readonly #open: string[] = [];

  get innermost(): string | undefined {
    return this.#open.at(-1);
  }

  open(name: string): void {
    if (!TABLE_PARTS.has(name)) return;
    const closed = CLOSED_BY[name] ?? [];
    while (closed.includes(this.#open.at(-1) ?? '')) this.#open.pop();
    this.#open.push(name);
  }

  /** Closes everything open inside an element when it ends, but nothing in the table around it. */
  close(name: string): void {
    if (!TABLE_PARTS.has(name)) return;
    const table = this.#open.lastIndexOf('table');
    const at = this.#open.lastIndexOf(name);
    if (at >= table && at >= 0) this.#open.length = at;
  }
}
