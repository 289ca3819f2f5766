import * as fc from 'fast-check';

import type { FieldMapping, ValueSource } from '../../../../../lib/snippet/types';

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...`{}%#'"\\[],=| \n`), maxLength: 12 }),
);
const { source } = fc.letrec<{ source: ValueSource }>((tie) => ({
  source: fc.oneof(
    { maxDepth: 3 },
    fc.record(
      {
        kind: fc.constant('attribute' as const),
        object: fc.constantFrom(
          'UserAttribute' as const,
          'EventAttribute' as const,
          'CampaignAttribute' as const,
        ),
        name: texts,
        format: fc.constantFrom(
          'date' as const,
          'datetime' as const,
          'lowercase' as const,
          'gender' as const,
          'boolean' as const,
        ),
      },
      { requiredKeys: ['kind', 'object', 'name'] },
    ),
    fc.record({ kind: fc.constant('text' as const), text: texts }),
    fc.record({
      kind: fc.constant('join' as const),
      parts: fc.array(tie('source'), { maxLength: 3 }),
      separator: texts,
    }),
  ),
}));
/** Rows of every kind, with texts that have a meaning in Jinja in every place. */
export const anyRows: fc.Arbitrary<FieldMapping[]> = fc.uniqueArray(
  fc.record({
    field: texts.filter((text) => text !== ''),
    value: source,
    whenMissing: fc.oneof(
      fc.constant({ kind: 'omit' as const }),
      fc.record({ kind: fc.constant('fallback' as const), text: texts }),
      fc.record({ kind: fc.constant('suppress' as const), reason: texts }),
    ),
  }),
  { selector: ({ field }) => field, maxLength: 6 },
);
