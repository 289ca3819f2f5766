import { expect, it } from 'vitest';

import { today } from '../../../../../../lib/jinja/render/filters/today';
import { render } from '../../../../../../lib/jinja/render/render-template';
import { apply, NOW } from './call-filter';

it.each([
  [[], '01/15/2026 23'],
  [['EST'], '01/15/2026 18'],
  [['Asia/Kolkata'], '01/16/2026 05'],
  [['+02:00'], '01/16/2026 01'],
])('prints the date in %o', (zone, text) => {
  expect(apply(today, '%m/%d/%Y %H', zone)).toBe(text);
});

it('takes the format from the piped value', async () => {
  const result = await render("{{'%A'|today('Asia/Kolkata')}}", {}, () => NOW.getTime());
  expect(result).toEqual({ status: 'sent', output: 'Friday' });
});
