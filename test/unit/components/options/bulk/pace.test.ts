import { expect, it } from 'vitest';

import { Pace } from '@/components/options/bulk/pace';
import { duration, linksFileName, rows, size } from '@/components/options/bulk/words';

it('shows the speed of the last seconds, and the remaining time at that speed', () => {
  const pace = new Pace();
  expect(pace.secondsTo(1000)).toBeUndefined();
  for (let second = 0; second <= 20; second += 1) {
    // Ten times as fast in the second half.
    const rows = second <= 10 ? second * 10 : 100 + (second - 10) * 100;
    pace.add({ at: second * 1000, rows, bytes: rows * 2 });
  }
  expect(pace.rowsPerSecond).toBe(100);
  expect(pace.secondsTo(2400)).toBe(1);
});

it('does not count a pause as slow work', () => {
  const pace = new Pace();
  pace.add({ at: 0, rows: 0, bytes: 0 });
  pace.add({ at: 1000, rows: 100, bytes: 100 });
  pace.restart({ at: 60_000, rows: 100, bytes: 100 });
  pace.add({ at: 61_000, rows: 200, bytes: 200 });
  expect(pace.rowsPerSecond).toBe(100);
});

it('shows numbers with their units', () => {
  expect([rows(1), rows(12_345)]).toEqual(['1 row', '12,345 rows']);
  expect([size(12), size(1234), size(86_000_000), size(1_200_000_000)]).toEqual([
    '12 bytes',
    '1.2 KB',
    '86 MB',
    '1.2 GB',
  ]);
  expect([duration(0.2), duration(185), duration(4800)]).toEqual([
    '1 s',
    '3 min 5 s',
    '1 h 20 min',
  ]);
  expect([linksFileName('members.csv'), linksFileName('')]).toEqual([
    'members-links.csv',
    'smartpass-links.csv',
  ]);
});
