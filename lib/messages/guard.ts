import { browser } from '#imports';
import * as v from 'valibot';

import { isDashboard } from '../moengage/hosts';
import { onMessage, type Protocol } from './index';
import { SCHEMAS } from './schemas';

/** Who a message may come from. */
type Audience = 'extension-page' | 'dashboard';

type Sender = chrome.runtime.MessageSender;

/** The content script may say only what the chip needs; everything else is for our own pages. */
const AUDIENCE: Record<keyof Protocol, Audience> = {
  saveProject: 'extension-page',
  duplicateProject: 'extension-page',
  deleteProject: 'extension-page',
  restoreProject: 'extension-page',
  signPayload: 'extension-page',
  signData: 'extension-page',
  buildSnippet: 'extension-page',
  readPage: 'extension-page',
  insertIntoPage: 'extension-page',
  undoInPage: 'extension-page',
  checkPage: 'extension-page',
  fixInPage: 'extension-page',
  mendedTemplate: 'extension-page',
  replaceRecipe: 'extension-page',
  replacedTemplate: 'extension-page',
  undoFixes: 'extension-page',
  showInPage: 'extension-page',
  chipState: 'dashboard',
  insertAtFocus: 'dashboard',
  undoAtFocus: 'dashboard',
  snippetForClipboard: 'dashboard',
};

/** A message from somebody who may not send it, or with data of the wrong shape. */
export class RefusedMessageError extends Error {
  override name = 'RefusedMessageError';
}

type Data<K extends keyof Protocol> = Parameters<Protocol[K]>[0];
type Answer<K extends keyof Protocol> = ReturnType<Protocol[K]>;

/**
 * Answers one kind of message, after checking who sent it and what it holds.
 * @param handle gets validated data and the sender.
 */
export function answer<K extends keyof Protocol>(
  type: K,
  handle: (data: Data<K>, sender: Sender) => Promise<Answer<K>>,
): void {
  onMessage(type, (async ({ data, sender }: { data: unknown; sender: Sender }) => {
    if (audienceOf(sender) !== AUDIENCE[type]) throw new RefusedMessageError('Not allowed.');
    const checked = v.safeParse(SCHEMAS[type], data);
    if (!checked.success) throw new RefusedMessageError(`Malformed message “${type}”.`);
    return handle(checked.output as Data<K>, sender);
  }) as Parameters<typeof onMessage<K>>[1]);
}

/** Tells from the browser's own word, never from the message, who is asking. */
export function audienceOf(sender: Sender): Audience | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  if (sender.url?.startsWith(browser.runtime.getURL('/'))) return 'extension-page';
  if (sender.tab?.id === undefined) return undefined;
  return isDashboard(sender.origin ?? sender.url) ? 'dashboard' : undefined;
}
