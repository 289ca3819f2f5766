import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { base64encode } from '../../../../../../lib/jinja/render/filters/base64encode';
import { printed } from '../../render-for';
import { apply } from './call-filter';
import { anyText } from '../../any-text';

it.each([
  ['', ''],
  ['f', 'Zg=='],
  ['foobar', 'Zm9vYmFy'],
  ['é😀', 'w6nwn5iA'],
  ['{"a":"?>"}', 'eyJhIjoiPz4ifQ=='],
])('writes %j as %s', (text, encoded) => {
  expect(apply(base64encode, text)).toBe(encoded);
});

it("agrees with Node's base64 for any text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(apply(base64encode, text)).toBe(Buffer.from(text).toString('base64'));
    }),
  );
});

it('works in a template, also through map and filter blocks', async () => {
  const template =
    "{{ 'a'|base64encode }} {{ ['a','b']|map('base64encode')|join(',') }} {% filter base64encode %}a{% endfilter %}";
  expect(await printed(template)).toBe('YQ== YQ==,Yg== YQ==');
});
