/**
 * Writes strings into a snippet in the way the style allows. `text` returns Jinja expressions; the
 * variables that they use are set by `definitions`, which go before them.
 */
export interface StringWriter {
  /** An expression for any well-formed text. */
  text(value: string): string;
  /** Statements that must run before the expressions; '' if none are needed. */
  definitions(): string;
}

/** The characters that JSON must escape and that a template should not hold raw. */
export const CONTROL_CHARACTERS = Array.from({ length: 32 }, (_, code) =>
  String.fromCodePoint(code),
).join('');

const LOOKS_LIKE_LINK = /:\/\/|pskt\.io\/c\//i;
const HIDDEN: ReadonlySet<string> = new Set(':.');
const NONE: ReadonlySet<string> = new Set();

/**
 * The characters of a text that may not stand as they are. Shorteners and mail tools that look for
 * links in a template's code must find none, because they would change what is signed.
 */
export function hiddenIn(text: string): ReadonlySet<string> {
  return LOOKS_LIKE_LINK.test(text) ? HIDDEN : NONE;
}
