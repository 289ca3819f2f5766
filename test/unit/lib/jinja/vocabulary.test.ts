import { expect, it } from 'vitest';

import { FILTER_IMPLEMENTATIONS } from '../../../../lib/jinja/render/filters';
import { MOENGAGE_FILTERS } from '../../../../lib/jinja/vocabulary';

it('lists every filter of the renderer, in its order', () => {
  expect([...MOENGAGE_FILTERS]).toEqual(Object.keys(FILTER_IMPLEMENTATIONS));
});
