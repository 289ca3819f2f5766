import type { KeyName } from '@/lib/moengage/connection';

/** No workspace is connected. */
export class NotConnectedError extends Error {
  override name = 'NotConnectedError';
  constructor() {
    super('MoEngage is not connected. Connect it in Options, under MoEngage.');
  }
}

/** A workspace is connected, but the key that a call needs is missing. */
export class NoKeyError extends Error {
  override name = 'NoKeyError';
  constructor(which: KeyName) {
    super(`${KEY_WORDS[which]} is not saved. Add it in Options, under MoEngage.`);
  }
}

const KEY_WORDS: Record<KeyName, string> = {
  dataKey: 'The Data API key',
  campaignKey: 'The campaign key',
};

/** The text typed is not a Workspace ID or not a key. */
export class UnsoundConnectionError extends Error {
  override name = 'UnsoundConnectionError';
}
