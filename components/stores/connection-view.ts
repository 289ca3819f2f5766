import { create } from 'zustand';

import type { Connection } from '@/lib/moengage/connection';
import { readConnection, watchConnection } from '@/lib/storage/connection-item';

/** How pages see the connection to MoEngage; storage is the truth. */
export interface ConnectionView {
  status: 'loading' | 'ready';
  connection: Connection | undefined;
}

export const useConnectionView = create<ConnectionView>(() => ({
  status: 'loading',
  connection: undefined,
}));

/**
 * Loads the view and keeps it true while the page is open.
 * @returns a function that stops following.
 */
export async function followConnection(): Promise<() => void> {
  const stop = watchConnection((connection) => useConnectionView.setState({ connection }));
  useConnectionView.setState({ status: 'ready', connection: await readConnection() });
  return stop;
}
