import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { packTexts, unpackTexts } from '../../../../lib/text/packed-texts';

const LONG = 'A line of a mail that every version of it has in common.\n'.repeat(400);

const text = fc.oneof(
  fc.string(),
  fc
    .tuple(fc.nat(LONG.length), fc.string())
    .map(([at, own]) => LONG.slice(0, at) + own + LONG.slice(at)),
  fc.string({ minLength: 200, maxLength: 400 }),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.integer(),
    fc.constantFrom(null, true, false),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.string({ maxLength: 8 }).filter((key) => key !== '__proto__' && key !== '$text'),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
}));

describe('packed texts', () => {
  it('give any value back', () => {
    fc.assert(
      fc.property(value, (given) => {
        const packed: unknown = JSON.parse(JSON.stringify(packTexts(given)));
        expect(unpackTexts(packed as ReturnType<typeof packTexts>)).toEqual(given);
      }),
    );
  });

  it('take little more than one text for many that hardly differ', () => {
    const versions = Array.from({ length: 20 }, (_, at) => {
      const before = LONG.replace('every', `version ${at}`);
      return { before, after: `{# block #}${before}` };
    });
    const { length } = JSON.stringify(packTexts(versions));
    expect(length).toBeLessThan(LONG.length * 1.5);
  });

  it('are nothing where a text is missing', () => {
    expect(unpackTexts({ value: { $text: 0 }, texts: [{ of: 3, edits: [] }] })).toBeUndefined();
  });
});
