import { storage } from '#imports';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

import type { ProjectRecipients } from '@/lib/storage/recipients';

it('keeps a value of the current shape that still has the old version number', async () => {
  const gold = { recipients: [], chosenId: 'empty' };
  await fakeBrowser.storage.local.set({ recipients: { gold }, recipients$: { v: 1 } });
  vi.resetModules();
  const { recipientsItem } = await import('@/lib/storage/recipients');

  expect(await recipientsItem.getValue()).toEqual({ gold });
});

/** Adds a recipient at the end, as a window does. */
const added = (id: string) => (kept: ProjectRecipients) => ({
  recipients: [...kept.recipients, { id, name: id, values: {} }],
  chosenId: id,
});

it('keeps the changes that two windows make at once, to one project and to two', async () => {
  const { changeRecipients, recipientsItem } = await import('@/lib/storage/recipients');
  await Promise.all([
    changeRecipients('red', added('ada')),
    changeRecipients('red', added('wei')),
    changeRecipients('silver', added('noor')),
  ]);
  const { red, silver } = await recipientsItem.getValue();
  expect(red?.recipients.map(({ id }) => id)).toEqual(['complete', 'ada', 'wei']);
  expect(silver?.recipients.map(({ id }) => id)).toEqual(['complete', 'noor']);
});

it('adopts the values of the single recipient of earlier versions', async () => {
  const values = { UserAttribute: { 'First Name': 'Ada' } };
  await fakeBrowser.storage.local.set({ recipients: { gold: values }, recipients$: { v: 1 } });
  vi.resetModules();
  const { recipientsItem } = await import('@/lib/storage/recipients');

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
