import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import authorActivity from '../../../../lib/page/author-activity.page';

/** What the author does is trusted; happy-dom makes no trusted event, so its word is changed. */
function act(event: Event, isTrusted = true): void {
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  document.body.dispatchEvent(event);
}

const key = () => new KeyboardEvent('keydown', { bubbles: true });
const edit = (inputType: string) => new InputEvent('beforeinput', { bubbles: true, inputType });

beforeEach(() => void authorActivity('begin'));
afterEach(() => void authorActivity('end'));

describe('while a change is looked at again', () => {
  it('nobody has done anything at first', () => {
    expect(authorActivity('read')).toBe(false);
  });

  it.each(['keydown', 'pointerdown', 'paste', 'cut', 'drop'])('an author’s %s counts', (type) => {
    act(new Event(type, { bubbles: true }));
    expect(authorActivity('read')).toBe(true);
  });

  it('the browser’s own undo counts, which has no key where it comes from a menu', () => {
    act(edit('historyUndo'));
    expect(authorActivity('read')).toBe(true);
  });

  it('what the page does itself does not count', () => {
    act(key(), false);
    act(edit('insertText'));
    expect(authorActivity('read')).toBe(false);
  });

  it('counts even where the page keeps the event from everybody else', () => {
    const kept = new AbortController();
    const { signal } = kept;
    const options = { capture: true, signal };
    document.addEventListener('keydown', (event) => event.stopImmediatePropagation(), options);
    act(key());
    kept.abort();
    expect(authorActivity('read')).toBe(true);
  });

  it('a later change begins anew', () => {
    act(key());
    expect(authorActivity('begin')).toBe(false);
    expect(authorActivity('read')).toBe(false);
    act(key());
    expect(authorActivity('read')).toBe(true);
  });
});

it('nothing listens before a change, nor after its last look', () => {
  authorActivity('begin');
  expect(authorActivity('end')).toBe(false);
  act(key());
  expect(authorActivity('read')).toBe(false);
});

it('two changes in a row listen once each', () => {
  const add = vi.spyOn(window, 'addEventListener');
  authorActivity('begin');
  const first = add.mock.calls.map(([, , options]) => options as AddEventListenerOptions);
  authorActivity('begin');
  expect(first.every(({ signal }) => signal?.aborted)).toBe(true);
  expect(add.mock.calls).toHaveLength(2 * first.length);
  vi.restoreAllMocks();
});
