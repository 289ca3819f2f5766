import { expect, it } from 'vitest';

import { days } from '../../../../../../lib/jinja/render/filters/days';
import { printed } from '../../render-for';
import { apply } from './call-filter';

it.each([
  ['12/10/2020', '14/10/2020', 2n],
  ['14/10/2020', '12/10/2020', -2n],
  ['14/10/2020', '2020-10-14', 0n],
  ['2020-02-28', '2020-03-01', 2n],
])('counts from %s to %s', (from, to, count) => {
  expect(apply(days, from, [to])).toBe(count);
});

it('needs a second date that it can read', () => {
  expect(() => apply(days, '12/10/2020')).toThrow(/needs a second date/);
  expect(() => apply(days, '12/10/2020', ['soon'])).toThrow(/cannot read/);
});

it('gives a number that a template can compare', async () => {
  const template = "{{ '12/10/2020'|days('14/10/2020') > 1 }}{{ '12/10/2020'|days('14/10/2020') }}";
  expect(await printed(template)).toBe('True2');
});
