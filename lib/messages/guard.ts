import { browser } from '#imports';
import * as v from 'valibot';

import { isDashboard, isEditorHost } from '../moengage/hosts';
import { listen } from './transport';
import type { Audience } from './message';
import { MESSAGES } from './table';
import type { Handlers, MessageType, Sender } from './types';

/** A message from somebody who may not send it, or with data of the wrong shape. */
export class RefusedMessageError extends Error {
  override name = 'RefusedMessageError';
}

/** Answers every message to the background. Call it once, while the background starts. */
export function answerMessages(handlers: Handlers): void {
  listen(({ type, data }, sender) => receive(handlers, type, data, sender));
}

/**
 * Hands a message to its handler, once its sender and its data have been checked.
 * @param type anything: a page in others' hands may have named it.
 * @throws RefusedMessageError, in words of ours alone
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
  // The compiler does not see that the row and the handler are those of one message.
  const handle = handlers[type] as (data: unknown, sender: Sender) => Promise<unknown>;
  return handle(checked.output, sender);
}

/** What every object inherits, like `constructor`, is no message. */
function isOurs(type: string): type is MessageType {
  return Object.hasOwn(MESSAGES, type);
}

/** Tells from the browser's own word, never from the message, who is asking. */
export function audienceOf(sender: Sender): Audience | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const home = browser.runtime.getURL('/');
  if (sender.url?.startsWith(home)) {
    // The address is the renderer's word, the origin the browser's.
    const isHome = sender.origin === undefined || `${sender.origin}/` === home;
    return isHome ? 'extension-page' : undefined;
  }
  // In a page of anybody else's a dashboard gets nothing; its address is hidden from us there.
  if (sender.tab?.id === undefined || !isDashboard(sender.tab.url)) return undefined;
  const origin = sender.origin ?? sender.url;
  // The drag-and-drop editor is a part of the dashboard while it stands in one, and only then.
  return isDashboard(origin) || isEditorHost(origin) ? 'dashboard' : undefined;
}
