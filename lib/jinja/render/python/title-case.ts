/** Where Jinja's `title` filter starts a new word: not at an apostrophe. */
const WORD_STARTS = /([-\s({[<]+)/u;

/** Jinja's `title` filter. */
export function titleCase(text: string): string {
  return text
    .split(WORD_STARTS)
    .map((word) => {
      const [first = '', ...rest] = Array.from(word);
      return first.toUpperCase() + rest.join('').toLowerCase();
    })
    .join('');
}
