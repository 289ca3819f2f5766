import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { base64decode } from '../../../../../../lib/jinja/render/filters/base64decode';
import { printed } from '../../render-for';
import { apply } from './call-filter';
import { anyText } from '../../any-text';

it('decodes what base64 encodes', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(apply(base64decode, Buffer.from(text).toString('base64'))).toBe(text);
    }),
  );
});

it('accepts text without padding', () => {
  expect(apply(base64decode, 'Zg')).toBe('f');
});

it.each(['%%', 'Z', '/w=='])('refuses %j, which decodes to no text', (encoded) => {
  expect(() => apply(base64decode, encoded)).toThrow(/not base64 of a text/);
});

it('works in a template', async () => {
  expect(await printed("{{ 'w6k='|base64decode }}")).toBe('é');
});
