import * as v from 'valibot';

import { type Connection, connectionSchema } from '@/lib/moengage/connection';
import { defineStoredItem } from './define-item';

/** The connected workspace, without its keys; null if there is none. The background writes it. */
export const connectionItem = defineStoredItem<Connection | null>({
  key: 'local:moengage',
  version: 1,
  fallback: null,
  schema: connectionSchema,
});

export async function readConnection(): Promise<Connection | undefined> {
  return (await connectionItem.getValue()) ?? undefined;
}

/** A connection that was removed in this browser session, and the record of its keys. */
export interface ForgottenConnection {
  connection: Connection;
  record?: unknown;
}

/** Keeps a removed connection so that it can be restored. Only the background reads it. */
export const forgottenConnectionItem = defineStoredItem<ForgottenConnection | null>({
  key: 'session:forgottenConnection',
  fallback: null,
  schema: v.object({ connection: connectionSchema, record: v.exactOptional(v.unknown()) }),
});
