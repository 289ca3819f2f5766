import { storage } from '#imports';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

it('leaves alone what the browser wrote just before it stopped', async () => {
  const gold = { recipients: [], chosenId: 'empty' };
  await fakeBrowser.storage.local.set({ recipients: { gold }, recipients$: { v: 1 } });
  vi.resetModules();
  const { recipientsItem } = await import('@/lib/state/recipients');

  expect(await recipientsItem.getValue()).toEqual({ gold });
});

it('takes over the values of the one recipient that there was before', async () => {
  const values = { UserAttribute: { 'First Name': 'Ada' } };
  await fakeBrowser.storage.local.set({ recipients: { gold: values }, recipients$: { v: 1 } });
  vi.resetModules();
  const { recipientsItem } = await import('@/lib/state/recipients');

  await expect
    .poll(() => recipientsItem.getValue())
    .toEqual({
      gold: {
        recipients: [{ id: 'complete', name: 'Complete', values }],
        chosenId: 'complete',
      },
    });
  expect(await storage.getMeta('local:recipients')).toMatchObject({ v: 2 });
});
