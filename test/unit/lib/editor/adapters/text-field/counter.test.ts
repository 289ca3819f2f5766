import { afterEach, expect, it } from 'vitest';

import { counterBeside } from '@/lib/editor/adapters/text-field/counter';

afterEach(() => {
  document.body.replaceChildren();
});

it.each([
  ['behind the field', '<p id="field"></p><p>12/4096</p>', 4096],
  ['with separators and a word', '<p id="field"></p><p>12 / 4,096 characters</p>', 4096],
  ['in the row around it', '<div><p id="field"></p></div><div>12/2000</div>', 2000],
  ['of another text', '<p id="field"></p><p>3/4096</p>', undefined],
  ['that only advises, as for the parts of an SMS', '<p id="field"></p><p>12/160</p>', undefined],
  ['that is none', '<p id="field"></p><p>See 12/4096/1</p>', undefined],
])('reads the limit of a counter %s', (_, html, limit) => {
  document.body.innerHTML = html;
  expect(counterBeside(document.querySelector('#field')!, 12)).toBe(limit);
});
