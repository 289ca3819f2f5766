import { expect, it } from 'vitest';

import { convertToSHA256NoSalt } from '../../../../../../lib/jinja/render/filters/convert-to-sha256-no-salt';
import { printed } from '../../render-for';
import { apply } from './call-filter';

const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

it("hashes abc to FIPS 180-4's digest", () => {
  expect(apply(convertToSHA256NoSalt, 'abc')).toBe(ABC);
});

it('works in a template, with brackets or without', async () => {
  const template = "{{ 'abc'|convertToSHA256NoSalt() }}{{ 'abc'|convertToSHA256NoSalt }}";
  expect(await printed(template)).toBe(ABC + ABC);
});
