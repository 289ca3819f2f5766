import * as fc from 'fast-check';

/** Characters with a meaning in Jinja, JSON, HTML, a terminal or UTF-16. */
const AWKWARD = Array.from(
  '\0\x01\x7f\x85\u00ad\u2028\ufeff\uffff\u{1f600}\u{10ffff}é\'"\\\n\r\t {}%#&<>$',
);

const codePoint = fc
  .integer({ min: 0, max: 0x10_ff_ff - 0x8_00 })
  .map((code) => String.fromCodePoint(code < 0xd8_00 ? code : code + 0x8_00));

/**
 * Any well-formed text. (fast-check's own unit `binary` takes a second to set itself up.)
 */
export const anyText = fc.string({ unit: fc.oneof(fc.constantFrom(...AWKWARD), codePoint) });
