import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

import { authorHereItem, watchForAuthor } from '@/lib/storage/user-activation';

/** An event as the browser says a person made it. */
function byPerson(type: string): Event {
  const event = new Event(type);
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

it('knows nobody until a person clicks or types, whatever scripts make up', async () => {
  fakeBrowser.reset();
  watchForAuthor();
  for (const type of ['pointerdown', 'keydown', 'click']) window.dispatchEvent(new Event(type));
  window.dispatchEvent(byPerson('pointermove'));
  expect(await authorHereItem.getValue()).toBe(false);

  window.dispatchEvent(byPerson('keydown'));
  await expect.poll(() => authorHereItem.getValue()).toBe(true);
});
