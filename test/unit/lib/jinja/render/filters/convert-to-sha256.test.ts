import { createHmac } from 'node:crypto';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { convertToSHA256 } from '../../../../../../lib/jinja/render/filters/convert-to-sha256';
import { FilterError } from '../../../../../../lib/jinja/render/filters/filter';
import { printed } from '../../render-for';
import { apply } from './call-filter';
import { anyText } from '../../any-text';

describe('convertToSHA256', () => {
  it('computes the HMAC of RFC 4231, test case 2', () => {
    expect(apply(convertToSHA256, 'what do ya want for nothing?', ['Jefe'])).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  it("agrees with Node's HMAC for any text and key", () => {
    fc.assert(
      fc.property(anyText, anyText.filter(Boolean), (value, key) => {
        const expected = createHmac('sha256', key).update(value, 'utf8').digest('hex');
        expect(apply(convertToSHA256, value, [key])).toBe(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('hashes the text of a number', () => {
    expect(apply(convertToSHA256, 5n, ['k'])).toBe(apply(convertToSHA256, '5', ['k']));
  });

  it('asks for a key', () => {
    expect(() => apply(convertToSHA256, 'x')).toThrow(FilterError);
    expect(() => apply(convertToSHA256, 'x', [''])).toThrow(/needs a key in quotes/);
    expect(() => apply(convertToSHA256, 'x', [5n])).toThrow(/takes its key as text/);
  });

  it('works in a template, even with a long key after an if', async () => {
    const key = `k'"\\{{ }}é`.repeat(20);
    const literal = key.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
    const expected = createHmac('sha256', key).update('https://x/?data=é').digest('hex');
    const template = `{{ (UserAttribute.url ~ '?data=é')|convertToSHA256('${literal}')if true }}`;
    expect(await printed(template, { UserAttribute: { url: 'https://x/' } })).toBe(expected);
  });

  it('keeps a missing value missing', async () => {
    const template = "{{ UserAttribute.x|convertToSHA256('k')|default('none there') }}";
    expect(await printed(template)).toBe('none there');
  });
});
