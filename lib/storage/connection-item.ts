import { storage } from '#imports';
import * as v from 'valibot';

import { type Connection, connectionSchema } from '@/lib/moengage/connection';

/** The connected workspace, without its keys; absent where there is none. The background writes it. */
export const connectionItem = storage.defineItem<Connection>('local:moengage', { version: 1 });

/** The connection, unless what lies in storage is none. */
export async function readConnection(): Promise<Connection | undefined> {
  return soundConnection(await connectionItem.getValue());
}

/** Calls back whenever it changes. Returns a function that stops it. */
export function watchConnection(show: (connection: Connection | undefined) => void): () => void {
  return connectionItem.watch((stored) => show(soundConnection(stored)));
}

function soundConnection(stored: unknown): Connection | undefined {
  return v.is(connectionSchema, stored) ? stored : undefined;
}
