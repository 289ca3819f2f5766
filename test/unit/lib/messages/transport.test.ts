import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '#imports';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { listen, sendMessage } from '../../../../lib/messages/transport';

beforeEach(() => fakeBrowser.reset());

/** Passes a message to the listener, as the browser does. */
function received(message: unknown): Promise<unknown> {
  let hear: (message: unknown, sender: object, respond: (reply: unknown) => void) => boolean;
  browser.runtime.onMessage.addListener = ((listener: typeof hear) => (hear = listener)) as never;
  listen(({ type, data }) => {
    if (type === 'fails') return Promise.reject(Object.assign(new Error('Why.'), { name: 'Own' }));
    return type === 'echo' ? Promise.resolve(data) : undefined;
  });
  return new Promise((resolve) => {
    if (!hear(message, {}, resolve)) resolve('not heard');
  });
}

describe('listening', () => {
  it('answers with the result, or with only the name and the message of an error', async () => {
    expect(await received({ type: 'echo', data: 3 })).toEqual({ res: 3 });
    expect(await received({ type: 'fails' })).toEqual({ err: { name: 'Own', message: 'Why.' } });
  });

  it.each([
    ['a message for another listener', { type: 'other' }],
    ['the name of an inherited property', { type: 'constructor' }],
    ['a text', 'echo'],
    ['nothing', null],
    ['a type that is not a text', { type: 1 }],
  ])('ignores %s', async (_, message) => {
    expect(await received(message)).toBe('not heard');
  });
});

function replyWith(reply: unknown): void {
  browser.runtime.sendMessage = (async () => reply) as never;
}

describe('sending', () => {
  it('returns the result', async () => {
    replyWith({ res: { status: 'open' } });
    expect(await sendMessage('unlockVault', { passphrase: 'x' })).toEqual({ status: 'open' });
  });

  it('throws the handler’s error with its name and message', async () => {
    replyWith({ err: { name: 'VaultLockedError', message: 'Passlink is locked.' } });
    await expect(sendMessage('lockVault')).rejects.toMatchObject({
      name: 'VaultLockedError',
      message: 'Passlink is locked.',
    });
  });

  it('throws if nobody answers', async () => {
    replyWith(undefined);
    await expect(sendMessage('lockVault')).rejects.toThrow('No response');
  });
});
