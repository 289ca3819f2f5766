import { checkTextLength } from '../../limits';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&#34;',
};

/** Jinja's `escape` filter, with the entities that markupsafe writes. */
export function escape(text: string): string {
  return text.replace(/[&<>'"]/g, (char) => ENTITIES[char] ?? char);
}

/** Python's `text.replace(old, new, count)`. An empty `old` matches between all characters. */
export function replace(text: string, old: string, by: string, count = Infinity): string {
  const parts = old === '' ? ['', ...Array.from(text), ''] : text.split(old);
  const times = Math.min(parts.length - 1, count < 0 ? Infinity : count);
  checkTextLength(text.length + times * by.length);
  return (
    parts.slice(0, times + 1).join(by) +
    parts
      .slice(times + 1)
      .map((part) => old + part)
      .join('')
  );
}

/** Where Jinja's `title` filter starts a new word. An apostrophe does not start one. */
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

/** Jinja does not truncate a text that is too long by no more than this. */
const DEFAULT_LEEWAY = 5;

/**
 * Jinja's `truncate` filter: cuts between words unless told otherwise. Lengths are in characters.
 */
export function truncate(
  text: string,
  length = 255,
  killWords = false,
  end = '...',
  leeway = DEFAULT_LEEWAY,
): string {
  const characters = Array.from(text);
  if (characters.length <= length + leeway) return text;
  const cut = characters.slice(0, Math.max(0, length - Array.from(end).length)).join('');
  if (killWords) return cut + end;
  const lastSpace = cut.lastIndexOf(' ');
  return (lastSpace < 0 ? cut : cut.slice(0, lastSpace)) + end;
}
