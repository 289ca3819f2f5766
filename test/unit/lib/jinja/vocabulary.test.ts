import { readdirSync } from 'node:fs';

import { expect, it } from 'vitest';

import { FILTER_IMPLEMENTATIONS } from '../../../../lib/jinja/render/filters';
import { MOENGAGE_FILTERS } from '../../../../lib/jinja/vocabulary';

/** The file name of a filter: `convert-to-sha256-no-salt` for `convertToSHA256NoSalt`. */
const fileOf = (name: string) =>
  name.replaceAll('SHA256', 'Sha256').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

it('lists every filter of the renderer', () => {
  expect([...MOENGAGE_FILTERS]).toEqual(Object.keys(FILTER_IMPLEMENTATIONS));
});

it('has a file and a test with the name of every filter', () => {
  const files = readdirSync(new URL('../../../../lib/jinja/render/filters', import.meta.url));
  const tests = readdirSync(new URL('./render/filters', import.meta.url));
  const names = MOENGAGE_FILTERS.map(fileOf);
  expect(files).toEqual(expect.arrayContaining(names.map((name) => `${name}.ts`)));
  expect(tests).toEqual(expect.arrayContaining(names.map((name) => `${name}.test.ts`)));
});
