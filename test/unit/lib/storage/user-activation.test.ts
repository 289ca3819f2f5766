import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

import { userActivationItem, noteUserActivation } from '@/lib/storage/user-activation';

/** An event as the browser marks it when a person made it. */
function byPerson(type: string): Event {
  const event = new Event(type);
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

it('is false until a person clicks or types, whatever events scripts make up', async () => {
  fakeBrowser.reset();
  noteUserActivation();
  for (const type of ['pointerdown', 'keydown', 'click']) window.dispatchEvent(new Event(type));
  window.dispatchEvent(byPerson('pointermove'));
  expect(await userActivationItem.getValue()).toBe(false);

  window.dispatchEvent(byPerson('keydown'));
  await expect.poll(() => userActivationItem.getValue()).toBe(true);
});
