import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { inspectLink } from '../../lib/passkit';
import { generateSnippet, type ValueFormat } from '../../lib/snippet';
import { findPython } from '../support/python.mjs';
import { Oracle } from './oracle';

const python = findPython();

/** Format, the recipient's value, and the pass's value; undefined: the field is left out. */
const CASES: [ValueFormat, unknown, string | undefined][] = [
  ['lowercase', 'Ada@Example.COM', 'ada@example.com'],
  ['lowercase', null, undefined],
  ['gender', 'Male', '1'],
  ['gender', ' f ', '2'],
  ['gender', 'FEMALE', '2'],
  ['gender', 'x', '0'],
  ['gender', '', undefined],
  ['boolean', true, 'true'],
  ['boolean', 'Yes', 'true'],
  ['boolean', 0, 'false'],
  ['boolean', 'perhaps', undefined],
  ['date', '1986-06-22', '1986-06-22'],
  ['date', '1986-06-22T23:59:00.000Z', '1986-06-22'],
  ['date', 519782400, 'dateFormatter(%Y-%m-%d)'],
  ['datetime', '2026-06-22', '2026-06-22T00:00:00+00:00'],
  ['datetime', '2026-06-22 23:59:01', '2026-06-22T23:59:01+00:00'],
  ['datetime', '2026-06-22T23:59:01.123Z', '2026-06-22T23:59:01+00:00'],
  ['datetime', '2026-06-22T23:59:01-05:00', '2026-06-22T23:59:01-05:00'],
  ['datetime', '2026-06-22T23:59:01.5+0530', '2026-06-22T23:59:01+05:30'],
  ['datetime', 1782172740, 'dateTimeFormatter(%Y-%m-%dT%H:%M:%S+00:00)'],
];

describe.skipIf(python === undefined)('a format on real Jinja2', () => {
  let oracle: Oracle;
  beforeAll(() => {
    oracle = new Oracle(python!);
  });
  afterAll(() => oracle.close());

  describe.each(['quoted', 'quoteless'] as const)('%s', (style) => {
    it.each(CASES)('formats as %s %j into %j', async (format, value, expected) => {
      const secret = 'secret';
      const { block, reference } = generateSnippet({
        project: { url: 'https://pub1.pskt.io/c/a4hrop', secret },
        style,
        fields: [
          {
            field: 'meta.x',
            value: { kind: 'attribute', object: 'UserAttribute', name: 'x', format },
            whenMissing: { kind: 'omit' },
          },
        ],
      });
      const profile = { UserAttribute: { x: value } };
      const answer = await oracle.render({ template: block + reference, profile });
      expect(answer).toHaveProperty('output');
      const report = await inspectLink((answer as { output: string }).output, { secret });
      expect(report).toMatchObject({
        signature: 'valid',
        payload: expected === undefined ? {} : { 'meta.x': expected },
      });
    });
  });
});
