import type * as v from 'valibot';

import type { Message } from './message';
import type { MESSAGES } from './table';

export type Sender = chrome.runtime.MessageSender;

type Table = typeof MESSAGES;

/** The name of a message to the background. */
export type MessageType = keyof Table;

/** What a message holds, as its schema says. */
export type Request<K extends MessageType> = v.InferOutput<Table[K]['schema']>;

/** What a message is answered with. */
export type Answer<K extends MessageType> =
  Table[K] extends Message<v.GenericSchema, infer Given> ? Given : never;

/** Answers one kind of message, whose sender and data the guard has checked. */
export type Handler<K extends MessageType> = (
  data: Request<K>,
  sender: Sender,
) => Promise<Answer<K>>;

/** A handler for each of these messages; for every message where none are named. */
export type Handlers<K extends MessageType = MessageType> = { [Type in K]: Handler<Type> };

/** One link to make. */
export type LinkRequest = Request<'signPayload'>;

/** Secrets on their way into the vault; '' takes one out, absent leaves it as it is. */
export type ProjectSecrets = Request<'saveProject'>['secrets'];
