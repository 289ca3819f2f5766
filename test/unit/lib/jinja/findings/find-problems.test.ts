import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findProblems, readFields, readRecipe } from '../../../../../lib/jinja';
import { anyText } from '../any-text';
import { passlinkSnippet, SECRET } from './passlink-block';

const PIECES = [
  '{{',
  '}}',
  '{%',
  '%}',
  '{#',
  '#}',
  '{%-',
  ' ',
  '|',
  '.',
  ',',
  ':',
  '~',
  '+',
  '-',
  '=',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  "'",
  '"',
  '\\',
  '$',
  '&',
  '&#39;',
  '&quot;',
  '&nbsp;',
  '&lt;',
  '%20',
  '%7B%7B',
  '%7D%7D',
  '“',
  '’',
  '\u200b',
  '<',
  '>',
  '<a href="',
  '<!--',
  '-->',
  '<table>',
  '<tr>',
  '<td>',
  '<style>',
  '</style>',
  'if',
  'endif',
  'for',
  'in',
  'endfor',
  'set',
  'endset',
  'raw',
  'endraw',
  'else',
  'macro',
  'unless',
  'is',
  'not',
  'or',
  'x',
  'longURL',
  'contains',
  'default',
  'd',
  'upcase',
  'urlencode',
  'convertToSHA256',
  'base64encode',
  'UserAttribute',
  "UserAttribute['a']",
  'loop',
  'index',
  'MOE\\_NOT\\_SEND',
  '0',
  '\n',
  SECRET,
  '{# Passlink 1 https://a b #}',
  '{# Passlink end b #}',
  'http://',
  '/',
  '?utm_source=a',
  '#a',
  '&sig=',
  'data:image/png;base64,',
  '{"members.member.externalId":"',
  '<a href="#">View in browser</a>',
  "EventAttribute['a']",
  'Save_to_Google_Pay.svg',
];
const mostlyBroken = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: anyText },
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));
const context = { secrets: [SECRET], knownAttributes: ['A', 'a '] };

describe('findProblems', () => {
  it('lists findings in order of place, inside the template and with valid fixes, for any text', () => {
    fc.assert(
      fc.property(mostlyBroken, (template) => {
        let last = 0;
        for (const { range, message, fix } of findProblems(template, context)) {
          expect(range.from).toBeGreaterThanOrEqual(last);
          expect(range.to).toBeGreaterThanOrEqual(range.from);
          expect(range.to).toBeLessThanOrEqual(template.length);
          expect(message).not.toContain(SECRET);
          last = range.from;
          let edited = 0;
          for (const edit of fix?.edits ?? []) {
            expect(edit.range.from).toBeGreaterThanOrEqual(edited);
            expect(edit.range.to).toBeLessThanOrEqual(template.length);
            edited = edit.range.to;
          }
        }
        readRecipe(template);
        readFields(template);
      }),
      { numRuns: 3000 },
    );
  });

  it('writes one sentence, and says what happens to recipients', () => {
    fc.assert(
      fc.property(mostlyBroken, (template) => {
        for (const { message } of findProblems(template, context)) {
          expect(message).toMatch(/^[A-Z].*\.$/s);
          expect(message).toMatch(/recipient|nobody|everybody|MoEngage/i);
          expect(message).not.toMatch(/undefined|null\b/i);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds damage by an editor in a Passlink block', () => {
    const { block, reference } = passlinkSnippet('quoted');
    const mangled = block.replaceAll("'", '&#39;');
    const rules = findProblems(`${mangled}<a href="${reference}">a</a>`).map(({ rule }) => rule);
    expect(new Set(rules)).toEqual(new Set(['entity-in-tag']));
  });

  it('checks no expressions inside a Passlink block', () => {
    const block = `{# Passlink 2 a:x longURL #}{%set longURL='https://a?x='+UserAttribute['b']|default('c')%}{# Passlink end longURL #}`;
    expect(findProblems(`${block}{{longURL}}`)).toEqual([]);
  });
});
