import { expect, it } from 'vitest';

import { urldecode } from '../../../../../../lib/jinja/render/filters/urldecode';
import { printed } from '../../render-for';
import { apply } from './call-filter';

it.each([
  ['a%20b%2fc', 'a b/c'],
  ['%C3%BC%F0%9F%98%80', 'ü😀'],
  ['1+1', '1+1'],
  ['100%', '100%'],
  ['%zz%4', '%zz%4'],
  ['%FF', '\ufffd'],
  ['%EF%BB%BFx', '\ufeffx'],
])('reads %j as %j', (encoded, text) => {
  expect(apply(urldecode, encoded)).toBe(text);
});

it('works in a template', async () => {
  expect(await printed("{{ 'a%20b'|urldecode }}")).toBe('a b');
});
