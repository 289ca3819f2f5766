import { type Browser, browser } from '#imports';

import type { PickedAnswer } from './table/point';
import type { Answer, MessageType, Request, Sender } from './types';

/** From the background to the content script of one frame: insert where the focus is. */
export interface InsertHere {
  type: 'insertHere';
  data: { id: string };
}

/** The reply to a message. An error keeps its name and message, but not its stack. */
export type Reply = { res?: unknown } | { err: { name: string; message: string } };

type Sent<K extends MessageType> =
  undefined extends Request<K> ? [type: K] : [type: K, data: Request<K>];

/**
 * Sends a message to the background. This file imports only the types of the message table, so that
 * content scripts load no schemas.
 * @throws the handler's error, by name and message; an Error if nobody answers.
 */
export async function sendMessage<K extends MessageType>(
  ...[type, data]: Sent<K>
): Promise<Answer<K>> {
  return resultOf(await browser.runtime.sendMessage({ type, data })) as Answer<K>;
}

/** Makes the content script of one frame insert where the focus is, and show the result. */
export async function sendInsertHere(
  data: InsertHere['data'],
  { tabId, frameId }: { tabId: number; frameId: number },
): Promise<void> {
  const message: InsertHere = { type: 'insertHere', data };
  resultOf(await browser.tabs.sendMessage(tabId, message, { frameId }));
}

/** Has the chip of one frame show what came of pointing at a place there. */
export async function sendShowPicked(
  data: PickedAnswer,
  { tabId, frameId }: { tabId: number; frameId: number },
): Promise<void> {
  resultOf(await browser.tabs.sendMessage(tabId, { type: 'showPicked', data }, { frameId }));
}

/** Answers `showPicked` in a content script. Returns a function that stops it. */
export function onShowPicked(show: (answer: PickedAnswer) => Promise<void>): () => void {
  return listen(({ type, data }) =>
    type === 'showPicked' ? show(data as PickedAnswer) : undefined,
  );
}

/** Answers `insertHere` in a content script. Returns a function that stops it. */
export function onInsertHere(insert: (data: InsertHere['data']) => Promise<void>): () => void {
  return listen((message) =>
    message.type === 'insertHere' ? insert((message as InsertHere).data) : undefined,
  );
}

/**
 * Answers messages in the form that `sendMessage` expects.
 * @param answer returns undefined for a message that it does not handle.
 */
export function listen(
  answer: (
    message: { type: string; data?: unknown },
    sender: Sender,
  ) => Promise<unknown> | undefined,
): () => void {
  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (reply: Reply) => void,
  ) => {
    const answering = isMessage(message) ? answer(message, sender as Sender) : undefined;
    if (!answering) return false;
    void answering.then(
      (res) => respond({ res }),
      (error: unknown) => respond({ err: wordsOf(error) }),
    );
    // `true` keeps the channel open for the answer.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function isMessage(message: unknown): message is { type: string; data?: unknown } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    typeof message.type === 'string'
  );
}

function wordsOf(error: unknown): { name: string; message: string } {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };
}

function resultOf(reply: Reply | undefined): unknown {
  if (reply === undefined) throw new Error('No response');
  if (!('err' in reply)) return reply.res;
  const { name, message } = reply.err;
  throw Object.assign(new Error(message), { name });
}
