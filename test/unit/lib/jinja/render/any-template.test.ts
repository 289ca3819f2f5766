import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readFields, renderTemplate } from '../../../../../lib/jinja';
import { anyText } from '../any-text';

const PIECES = [
  '{{',
  '}}',
  '{%',
  '%}',
  '{#',
  '#}',
  ' if ',
  ' else ',
  'elif',
  'endif',
  'for x in ',
  'endfor',
  'set x',
  'endset',
  'raw',
  'endraw',
  'macro m()',
  'endmacro',
  'with',
  'endwith',
  'break',
  'continue',
  'MOE_NOT_SEND',
  'UserAttribute',
  "['First Name']",
  '.x',
  "'a'",
  '"b"',
  "'",
  '"',
  '\\',
  '=',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '|',
  '~',
  '.',
  ',',
  ':',
  '-',
  '+',
  '%',
  '**',
  ' is ',
  ' not ',
  ' in ',
  'none',
  'true',
  '1',
  '1e400',
  '|upper',
  '|default',
  '|format(1)',
  '.format(1)',
  '|int',
  '|days',
  "|convertToSHA256('k')",
  '[1:]',
  '[::0]',
  'loop',
  'm()',
  '\n',
  '\r\n',
  ' ',
  'é',
  '\u{1f600}',
  '\ud800',
  '\0',
  '&quot;',
  '&#39;',
];

/** Pieces of Jinja in any order, most of them invalid. */
const template = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((all) => all.join(''));

describe('any template text', () => {
  it('is sent, suppressed or failed, and never rejected', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          template,
          template.map((t) => `{{ ${t} }}`),
          fc.string(),
        ),
        async (text) => {
          const { status } = await renderTemplate(text, { UserAttribute: { 'First Name': 'Ada' } });
          expect(['sent', 'suppressed', 'failed']).toContain(status);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is printed unchanged if it has no tags', async () => {
    const plain = anyText.filter((text) => !/\{[{%#]|\r|\n$/.test(text));
    await fc.assert(
      fc.asyncProperty(plain, async (text) => {
        expect(await renderTemplate(text, {})).toEqual({ status: 'sent', output: text });
      }),
      { numRuns: 60 },
    );
  });

  it('has fields in order, each at its range', () => {
    fc.assert(
      fc.property(template, (text) => {
        const fields = readFields(text);
        const starts = fields.map(({ range }) => range.from);
        expect(starts).toEqual(starts.toSorted((one, other) => one - other));
        for (const { object, range } of fields) {
          expect(text.slice(range.from, range.to).startsWith(object)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
