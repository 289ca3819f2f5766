import { expect, it } from 'vitest';

import { strftime } from '../../../../../../lib/jinja/render/filters/strftime';

const MOMENT = { time: Date.UTC(2026, 1, 3, 4, 5, 6, 7), offset: 0, zone: 'UTC' };

const at = (hour: number) => ({ time: Date.UTC(2026, 0, 1, hour), offset: 0, zone: '' });

it.each([
  ['%Y-%m-%d %H:%M:%S', '2026-02-03 04:05:06'],
  ['%a %A %b %B', 'Tue Tuesday Feb February'],
  ['%d %e %-d %-m %-H', '03  3 3 2 4'],
  ['%I:%M %p', '04:05 AM'],
  ['%y %j %u %w', '26 034 2 2'],
  ['%f %s', '007000 1770091506'],
  ['%z %Z', '+0000 UTC'],
  ['%D %F %T', '02/03/26 2026-02-03 04:05:06'],
  ['100%% %q %', '100% %q %'],
])('prints %s as Python does', (format, text) => {
  expect(strftime(format, MOMENT)).toBe(text);
});

it('prints the time in the given zone', () => {
  const kolkata = { ...MOMENT, offset: 330, zone: 'Asia/Kolkata' };
  expect(strftime('%H:%M %z', kolkata)).toBe('09:35 +0530');
  expect(strftime('%d %H:%M %z', { ...MOMENT, offset: -300 })).toBe('02 23:05 -0500');
});

it('prints midnight and noon as twelve', () => {
  expect(strftime('%I %p', at(0))).toBe('12 AM');
  expect(strftime('%I %p', at(12))).toBe('12 PM');
});
