import { expect, it } from 'vitest';

import { plan, signRows } from './support.ts';

it('refuses what it cannot sign, says why, and returns the row unchanged', async () => {
  const rows = [
    'Ann,ann@example.com',
    'Bob',
    '',
    'Cid,cid@example.com,x',
    ',',
    '"Dan" x,dan@example.com',
    'Eve,nowhere',
    'Fay,"fay@example.com',
  ].join('\r\n');
  const {
    text,
    rows: count,
    refused,
  } = await signRows(rows, plan({ columns: ['person.surname', 'person.emailAddress'] }));
  expect(text).toMatch(/^Ann,ann@example\.com,https:\S+\r\n$/);
  expect(count).toBe(7);
  expect(
    refused.map(({ line, why, record }) => [line, why, new TextDecoder().decode(record)]),
  ).toEqual([
    [1, 'The row has 1 cell where the file has 2 columns.', 'Bob'],
    [3, 'The row has 3 cells where the file has 2 columns.', 'Cid,cid@example.com,x'],
    [4, 'Every cell that goes into the pass is empty.', ','],
    [5, expect.stringContaining('behind a closing quote'), '"Dan" x,dan@example.com'],
    [6, 'E-mail address: This must be an e-mail address.', 'Eve,nowhere'],
    [7, expect.stringContaining('never closed'), 'Fay,"fay@example.com'],
  ]);
});

it('refuses half a location, but signs doubtful values if the author allows it', async () => {
  const columns = ['location[1].lat', 'location[1].lon', 'location[1].lockScreenMessage'];
  const half = '51.5,,Hello\n';
  const strict = await signRows(half, plan({ columns }));
  expect(strict.refused[0]?.why).toContain('goes only together with Location 1: longitude');
  const lenient = await signRows(half, plan({ columns, refusesDoubtful: false }));
  expect(lenient.refused).toEqual([]);
});

it('refuses rows that are not UTF-8, and only those', async () => {
  const bytes = Uint8Array.from([...new TextEncoder().encode('Zoë\n'), 0x5a, 0xeb, 0x0a]);
  const { text, refused } = await signRows(bytes, plan({ columns: ['person.surname'] }));
  expect(text).toMatch(/^Zoë,https/);
  expect(refused.map(({ line }) => line)).toEqual([1]);
});
