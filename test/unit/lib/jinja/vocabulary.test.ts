import { readdirSync } from 'node:fs';

import { expect, it } from 'vitest';

import { FILTER_IMPLEMENTATIONS } from '../../../../lib/jinja/render/filters';
import { MOENGAGE_FILTERS } from '../../../../lib/jinja/vocabulary';

/** `convertToSHA256NoSalt` as its file is called: `convert-to-sha256-no-salt`. */
const fileOf = (name: string) =>
  name.replaceAll('SHA256', 'Sha256').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

it('names every filter that the renderer has', () => {
  expect([...MOENGAGE_FILTERS]).toEqual(Object.keys(FILTER_IMPLEMENTATIONS));
});

it('has a file and a test for every filter, named after it', () => {
  const files = readdirSync(new URL('../../../../lib/jinja/render/filters', import.meta.url));
  const tests = readdirSync(new URL('./render/filters', import.meta.url));
  const names = MOENGAGE_FILTERS.map(fileOf);
  expect(files).toEqual(expect.arrayContaining(names.map((name) => `${name}.ts`)));
  expect(tests).toEqual(expect.arrayContaining(names.map((name) => `${name}.test.ts`)));
});
