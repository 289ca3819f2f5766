import type * as v from 'valibot';

import type { Message } from './message';
import type { MESSAGES } from './table';

export type Sender = chrome.runtime.MessageSender;

type Table = typeof MESSAGES;

/** The name of a message to the background. */
export type MessageType = keyof Table;

/** A message's data, from its schema. */
export type Request<K extends MessageType> = v.InferOutput<Table[K]['schema']>;

/** A message's answer. */
export type Answer<K extends MessageType> =
  Table[K] extends Message<v.GenericSchema, infer Given> ? Given : never;

/** Handles one message, after the guard has checked its sender and data. */
export type Handler<K extends MessageType> = (
  data: Request<K>,
  sender: Sender,
) => Promise<Answer<K>>;

/** A handler for each of these messages; by default for every message. */
export type Handlers<K extends MessageType = MessageType> = { [Type in K]: Handler<Type> };

/** One link to make. */
export type LinkRequest = Request<'signPayload'>;

/** Changes to the secrets in the vault: '' removes a secret, an absent one stays as it is. */
export type ProjectSecrets = Request<'saveProject'>['secrets'];
