import { describe, expect, it } from 'vitest';

import { fallbackOf, nestBrackets } from '../../../../../lib/jinja/syntax/items';
import { scanTag } from '../../../../../lib/jinja/syntax/scan-tag';

describe('what a default puts in', () => {
  it.each([
    [`'there'`, 'there'],
    [`"it\\'s"`, "it's"],
    ['12', '12'],
    ['', ''],
    ['name', undefined],
    [`'a' ~ b`, undefined],
    ['(1)', undefined],
  ])('of %j is %j', (argument, fallback) => {
    const { tokens } = scanTag(`${argument}}}`, 0, 1, '}}');
    expect(fallbackOf(nestBrackets(tokens))).toBe(fallback);
  });
});
