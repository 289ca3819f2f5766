import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { Observation } from '../../../../lib/proof/arrival';
import { arrivalsItem, keepArrival, readArrivals } from '../../../../lib/storage/arrivals';
import { projectsItem } from '../../../../lib/storage/storage';
import { goldProject } from '../background/support';

const SEEN: Observation = { at: 1, wrapped: 'whole', shortened: false, utm: 'none', link: 'whole' };

beforeEach(async () => {
  fakeBrowser.reset();
  await projectsItem.setValue([goldProject({ id: 'gold' })]);
});

describe('what test sends have shown', () => {
  it('is kept for each channel, the last one in place of the one before', async () => {
    await keepArrival('gold', 'email', SEEN);
    await keepArrival('gold', 'sms', { ...SEEN, shortened: true, link: 'unseen' });
    await keepArrival('gold', 'email', { ...SEEN, at: 2 });
    expect(await readArrivals('gold')).toEqual({
      email: { ...SEEN, at: 2 },
      sms: { ...SEEN, shortened: true, link: 'unseen' },
    });
    expect(await readArrivals('constructor')).toEqual({});
  });

  it('is forgotten with its project', async () => {
    await keepArrival('gone', 'email', SEEN);
    expect(await arrivalsItem.getValue()).toEqual({});
  });
});
