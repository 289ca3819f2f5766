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
