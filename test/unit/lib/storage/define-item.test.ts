import { storage } from '#imports';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import {
  definePerTabItem,
  defineStoredItem,
  defineStoredRecord,
} from '../../../../lib/storage/define-item';
import { soundList, soundRecord } from '../../../../lib/storage/sound';

beforeEach(() => fakeBrowser.reset());

const list = defineStoredItem({
  key: 'local:testList',
  fallback: [],
  schema: soundList(v.number()),
});
const byId = defineStoredRecord({ key: 'local:testRecord', schema: soundRecord(v.number()) });

describe('a stored item', () => {
  it('gives its watchers the valid part of the new and of the old value', async () => {
    const show = vi.fn();
    await storage.setItem('local:testList', [1, 'x']);
    const stop = list.watch(show);
    await storage.setItem('local:testList', [2, 'x', 3]);
    await vi.waitFor(() => expect(show).toHaveBeenCalledWith([2, 3], [1]));
    stop();
    await storage.setItem('local:testList', [4]);
    expect(show).toHaveBeenCalledTimes(1);
  });

  it('loses none of several changes that are made at once', async () => {
    await Promise.all([1, 2, 3].map((each) => list.update((all) => [...all, each])));
    expect(await list.getValue()).toEqual([1, 2, 3]);
  });
});

describe('a stored record', () => {
  it('changes one entry and leaves the others unchanged, even damaged ones', async () => {
    await storage.setItem('local:testRecord', { gold: 1, tea: 'damaged' });
    expect(await byId.updateEntry('gold', (before = 0) => before + 1)).toBe(2);
    expect(await byId.updateEntry('silver', (before = 10) => before + 1)).toBe(11);
    expect(await storage.getItem('local:testRecord')).toEqual({
      gold: 2,
      tea: 'damaged',
      silver: 11,
    });
  });

  it('treats a damaged entry as missing in a change', async () => {
    await storage.setItem('local:testRecord', { tea: 'damaged' });
    expect(await byId.updateEntry('tea', (before) => before ?? 5)).toBe(5);
  });

  it('removes an entry, and writes nothing if there was none', async () => {
    await byId.updateEntry('gold', () => undefined);
    expect(await storage.getItem('local:testRecord')).toBeNull();
    await storage.setItem('local:testRecord', { gold: 1, tea: 2 });
    await byId.updateEntry('gold', () => undefined);
    expect(await storage.getItem('local:testRecord')).toEqual({ tea: 2 });
  });
});

describe('an item that is stored for each tab', () => {
  const kept = definePerTabItem('testTab', v.object({ at: v.number() }));

  it('belongs to one tab, and is missing if it is damaged', async () => {
    await kept.setValue(7, { at: 1 });
    await storage.setItem('session:testTab:8', { at: 'x' });
    expect(await kept.getValue(7)).toEqual({ at: 1 });
    expect(await kept.getValue(8)).toBeNull();
    expect(await kept.getValue(9)).toBeNull();
    await kept.removeValue(7);
    expect(await kept.getValue(7)).toBeNull();
  });

  it('is forgotten for all tabs at once, without other items', async () => {
    await kept.setValue(7, { at: 1 });
    await kept.setValue(70, { at: 2 });
    await storage.setItem('session:testTabs', 'another item');
    await kept.removeAll();
    expect(await storage.snapshot('session')).toEqual({ testTabs: 'another item' });
  });
});
