import { readdirSync } from 'node:fs';

import { expect, it } from 'vitest';

import { RULES } from '../../../../../lib/jinja/findings/rules';

const namesIn = (folder: string) =>
  readdirSync(new URL(folder, import.meta.url)).map((file) => file.replace(/(\.test)?\.ts$/, ''));

it('lists every rule once, under the name of its file', () => {
  const names = RULES.map(({ name }) => name);
  expect(names.toSorted()).toEqual(namesIn('../../../../../lib/jinja/findings/rules').toSorted());
});

it('tests every rule in a file of its own', () => {
  expect(namesIn('./rules')).toEqual(expect.arrayContaining(RULES.map(({ name }) => name)));
});
