import { act, renderHook, waitFor } from '@testing-library/react';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { useStored, useStoredEdit, useStoredEntry } from '@/components/stores/use-stored';
import { defineStoredItem, defineStoredRecord } from '@/lib/storage/define-item';
import { soundRecord } from '@/lib/storage/sound';

const text = defineStoredItem({ key: 'local:testText', fallback: '', schema: v.string() });
const byId = defineStoredRecord({ key: 'local:testById', schema: soundRecord(v.string()) });

beforeEach(() => fakeBrowser.reset());

describe('a stored item that a page follows', () => {
  it('is undefined until storage has answered, then follows every change', async () => {
    await text.setValue('one');
    const { result } = renderHook(() => useStored(text));
    expect(result.current).toBeUndefined();
    await waitFor(() => expect(result.current).toBe('one'));
    await act(() => text.setValue('two'));
    await waitFor(() => expect(result.current).toBe('two'));
  });

  it('is read from storage once, however many parts of a page show it', async () => {
    const read = vi.fn(text.getValue);
    const item = { getValue: read, watch: text.watch };
    const { result } = renderHook(() => [useStored(item), useStored(item)]);
    await waitFor(() => expect(result.current).toEqual(['', '']));
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('is read again for the next page once nobody shows it any more', async () => {
    await text.setValue('one');
    const first = renderHook(() => useStored(text));
    await waitFor(() => expect(first.result.current).toBe('one'));
    first.unmount();
    await text.setValue('two');
    const next = renderHook(() => useStored(text));
    expect(next.result.current).toBeUndefined();
    await waitFor(() => expect(next.result.current).toBe('two'));
  });

  it('keeps a change that arrives before the first answer of storage', async () => {
    const answers: ((value: string) => void)[] = [];
    const shows: ((now: string, before: string) => void)[] = [];
    const item = {
      getValue: () => new Promise<string>((resolve) => answers.push(resolve)),
      watch: (show: (now: string, before: string) => void) => {
        shows.push(show);
        return () => shows.pop();
      },
    };
    const { result } = renderHook(() => useStored(item));
    act(() => shows[0]?.('newer', 'older'));
    await act(async () => answers[0]?.('older'));
    expect(result.current).toBe('newer');
  });
});

describe('a stored item that a page edits', () => {
  it('shows an edit at once, stores it, and keeps it despite changes elsewhere', async () => {
    const { result } = renderHook(() => useStoredEdit(text));
    await waitFor(() => expect(result.current.value).toBe(''));
    act(() => result.current.change('typed ', 'typed'));
    expect(result.current.value).toBe('typed ');
    await waitFor(async () => expect(await text.getValue()).toBe('typed'));
    await act(() => text.setValue('elsewhere'));
    expect(result.current.value).toBe('typed ');
  });
});

describe('an entry of a stored record that a page edits', () => {
  it('belongs to one id, and leaves the other entries unchanged', async () => {
    await byId.setValue({ gold: 'one', tea: 'two' });
    const { result, rerender } = renderHook(({ id }) => useStoredEntry(byId, id, 'none'), {
      initialProps: { id: 'gold' },
    });
    expect(result.current.value).toBeUndefined();
    await waitFor(() => expect(result.current.value).toBe('one'));
    act(() => result.current.change('changed'));
    expect(result.current.value).toBe('changed');
    rerender({ id: 'tea' });
    expect(result.current.value).toBe('two');
    rerender({ id: 'toString' });
    expect(result.current.value).toBe('none');
    await waitFor(async () =>
      expect(await byId.getValue()).toEqual({ gold: 'changed', tea: 'two' }),
    );
  });
});
