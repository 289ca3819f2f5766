import * as v from 'valibot';

import { type Connection, connectionSchema } from '@/lib/moengage/connection';
import { defineStoredItem } from './define-item';

/** The connected workspace, without its keys; null where there is none. The background writes it. */
export const connectionItem = defineStoredItem<Connection | null>({
  key: 'local:moengage',
  version: 1,
  fallback: null,
  schema: connectionSchema,
});

export async function readConnection(): Promise<Connection | undefined> {
  return (await connectionItem.getValue()) ?? undefined;
}

/** A connection that was forgotten in this browser session, and its keys' record. */
export interface ForgottenConnection {
  connection: Connection;
  record?: unknown;
}

/** So that it can come back. Only the background reads it. */
export const forgottenConnectionItem = defineStoredItem<ForgottenConnection | null>({
  key: 'session:forgottenConnection',
  fallback: null,
  schema: v.object({ connection: connectionSchema, record: v.exactOptional(v.unknown()) }),
});
