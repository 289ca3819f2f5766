import { expect, it } from 'vitest';

import { urlencode } from '../../../../../../lib/jinja/render/filters/urlencode';
import { printed } from '../../render-for';
import { apply } from './call-filter';

it.each([
  ['a b/c&d?ü', 'a%20b/c%26d%3F%C3%BC'],
  ["~!*()'", '~%21%2A%28%29%27'],
  ['\ud800', '%EF%BF%BD'],
])('writes %j as %s, as Jinja does', (text, encoded) => {
  expect(apply(urlencode, text)).toBe(encoded);
});

it('makes a query string of an object', () => {
  const value = new Map([
    ['a', 'b c'],
    ['d/', '1'],
  ]);
  expect(apply(urlencode, value)).toBe('a=b+c&d%2F=1');
});

it('prints nothing for a missing value, as Jinja does', async () => {
  expect(await printed("{{ 'x' ~ missing|urlencode ~ 5|urlencode }}")).toBe('x5');
});
