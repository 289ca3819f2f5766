import { browser } from '#imports';
import * as v from 'valibot';

import { isDashboard, isEditorHost } from '../moengage/hosts';
import { listen } from './transport';
import type { Audience } from './message';
import { MESSAGES } from './table';
import type { Handlers, MessageType, Sender } from './types';

/** The sender may not send this message, or its data has the wrong shape. */
export class RefusedMessageError extends Error {
  override name = 'RefusedMessageError';
}

/** Answers every message to the background. Call it once, while the background starts. */
export function answerMessages(handlers: Handlers): void {
  listen(({ type, data }, sender) => receive(handlers, type, data, sender));
}

/**
 * Passes a message to its handler after checking the sender and the data.
 * @param type any value: a compromised page may have sent it.
 * @throws RefusedMessageError; its text contains nothing from the message
 */
export async function receive(
  handlers: Handlers,
  type: string,
  data: unknown,
  sender: Sender,
): Promise<unknown> {
  if (!isOurs(type)) throw new RefusedMessageError('Not allowed.');
  const { audience, schema } = MESSAGES[type];
  if (audienceOf(sender) !== audience) throw new RefusedMessageError('Not allowed.');
  const checked = v.safeParse(schema, data);
  if (!checked.success) throw new RefusedMessageError(`Malformed message “${type}”.`);
  // TypeScript cannot see that the row and the handler belong to the same message.
  const handle = handlers[type] as (data: unknown, sender: Sender) => Promise<unknown>;
  return handle(checked.output, sender);
}

/** `Object.hasOwn`, because inherited names such as `constructor` are not messages. */
function isOurs(type: string): type is MessageType {
  return Object.hasOwn(MESSAGES, type);
}

/** Determines the sender from what the browser says, never from the message. */
export function audienceOf(sender: Sender): Audience | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const home = browser.runtime.getURL('/');
  if (sender.url?.startsWith(home)) {
    // The renderer reports the address, the browser the origin.
    const isHome = sender.origin === undefined || `${sender.origin}/` === home;
    return isHome ? 'extension-page' : undefined;
  }
  // A dashboard framed by somebody else's page gets nothing; that page's address is hidden from us.
  if (sender.tab?.id === undefined || !isDashboard(sender.tab.url)) return undefined;
  const origin = sender.origin ?? sender.url;
  // The drag-and-drop editor counts as part of the dashboard only while it is inside one.
  return isDashboard(origin) || isEditorHost(origin) ? 'dashboard' : undefined;
}
