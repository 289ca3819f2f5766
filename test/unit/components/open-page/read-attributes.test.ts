import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { readAttributes } from '@/components/open-page/read-attributes';

const USES = 500;
const LARGE = Array.from({ length: USES }, (_, at) => `{{ UserAttribute.a${at} }}`).join('');
const always = () => true;

/** A clock that advances a millisecond on every look, so that each tag costs time. */
beforeEach(() => {
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (time += 1));
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('readAttributes', () => {
  it('lists user, event and campaign attributes, each once', async () => {
    const template =
      "{{ UserAttribute['a'] }}{{ EventAttribute.b }}{{ UserAttribute.a }}{{ CampaignAttribute.c }}{{ ProductSet.d }}";
    expect(await readAttributes(template, always)).toEqual([
      { object: 'UserAttribute', name: 'a' },
      { object: 'EventAttribute', name: 'b' },
      { object: 'CampaignAttribute', name: 'c' },
    ]);
  });

  it('yields to other work again and again while it reads a large template', async () => {
    const waits = vi.spyOn(globalThis, 'setTimeout');
    expect(await readAttributes(LARGE, always)).toHaveLength(USES);
    // The work between two pauses takes eight looks at the clock.
    expect(waits.mock.calls.length).toBeGreaterThanOrEqual(USES / 8 - 1);
  });

  it('has handled a key press long before it is finished', async () => {
    const order: string[] = [];
    addEventListener('keydown', () => order.push('key'), { once: true });
    setTimeout(() => dispatchEvent(new KeyboardEvent('keydown', { key: 'a' })));
    await readAttributes(LARGE, () => {
      order.push('slice');
      return true;
    });
    expect(order.indexOf('key')).toBeLessThanOrEqual(1);
    expect(order.length).toBeGreaterThan(10);
  });

  it('stops in the middle when nobody needs the answer any more', async () => {
    const found = await readAttributes(LARGE, () => false);
    expect(found.length).toBeLessThan(20);
  });
});
