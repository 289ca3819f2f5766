import { storage } from '#imports';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

import type { ProjectRecipients } from '@/lib/storage/recipients';

it('leaves alone what the browser wrote just before it stopped', async () => {
  const gold = { recipients: [], chosenId: 'empty' };
  await fakeBrowser.storage.local.set({ recipients: { gold }, recipients$: { v: 1 } });
  vi.resetModules();
  const { recipientsItem } = await import('@/lib/storage/recipients');

  expect(await recipientsItem.getValue()).toEqual({ gold });
});

/** Adds somebody behind the others, as a window does. */
const added = (id: string) => (kept: ProjectRecipients) => ({
  recipients: [...kept.recipients, { id, name: id, values: {} }],
  chosenId: id,
});

it('keeps what two windows change at once, of one project and of two', async () => {
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

it('takes over the values of the one recipient that there was before', async () => {
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
