import type { KeyName } from '@/lib/moengage/connection';

/** There is no workspace to speak to. */
export class NotConnectedError extends Error {
  override name = 'NotConnectedError';
  constructor() {
    super('MoEngage is not connected. Connect it in Options, under MoEngage.');
  }
}

/** The workspace is there, the key that a call takes is not. */
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

/** What was typed is no Workspace ID, or no key. */
export class UnsoundConnectionError extends Error {
  override name = 'UnsoundConnectionError';
}
