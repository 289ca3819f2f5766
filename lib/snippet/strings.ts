/**
 * Writes strings into a snippet, in whatever way the style allows. Every method gives a Jinja
 * expression; what the expressions rely on stands in `definitions`, which goes before them.
 */
export interface StringWriter {
  /** An expression for any well-formed text. */
  text(value: string): string;
  /** Statements that must run before the expressions are used; '' where there are none. */
  definitions(): string;
}

/** The characters that JSON must escape and that a template should not hold raw. */
export const CONTROL_CHARACTERS = Array.from({ length: 32 }, (_, code) =>
  String.fromCodePoint(code),
).join('');
