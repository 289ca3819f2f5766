import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '#imports';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { listen, sendMessage } from '../../../../lib/messages/transport';

beforeEach(() => fakeBrowser.reset());

/** What the listener does with a message, as the browser calls it. */
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
  it('answers with the result, or with an error’s name and words and nothing besides', async () => {
    expect(await received({ type: 'echo', data: 3 })).toEqual({ res: 3 });
    expect(await received({ type: 'fails' })).toEqual({ err: { name: 'Own', message: 'Why.' } });
  });

  it.each([
    ['another’s message', { type: 'other' }],
    ['what every object has', { type: 'constructor' }],
    ['a text', 'echo'],
    ['nothing', null],
    ['a type that is no text', { type: 1 }],
  ])('leaves %s alone', async (_, message) => {
    expect(await received(message)).toBe('not heard');
  });
});

function replyWith(reply: unknown): void {
  browser.runtime.sendMessage = (async () => reply) as never;
}

describe('sending', () => {
  it('gives the result', async () => {
    replyWith({ res: { status: 'open' } });
    expect(await sendMessage('unlockVault', { passphrase: 'x' })).toEqual({ status: 'open' });
  });

  it('throws the handler’s error by name and words', async () => {
    replyWith({ err: { name: 'VaultLockedError', message: 'Passlink is locked.' } });
    await expect(sendMessage('lockVault')).rejects.toMatchObject({
      name: 'VaultLockedError',
      message: 'Passlink is locked.',
    });
  });

  it('throws where nobody answers', async () => {
    replyWith(undefined);
    await expect(sendMessage('lockVault')).rejects.toThrow('No response');
  });
});
