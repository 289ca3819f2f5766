import type { Connection } from '@/lib/moengage/connection';
import { connectionItem } from '@/lib/storage/connection-item';

import { useStored } from './use-stored';

/** How pages see the connection to MoEngage. */
export interface ConnectionView {
  status: 'loading' | 'ready';
  connection: Connection | undefined;
}

/** The connection to MoEngage, followed for as long as somebody shows it. */
export function useConnection(): ConnectionView {
  const connection = useStored(connectionItem);
  return {
    status: connection === undefined ? 'loading' : 'ready',
    connection: connection ?? undefined,
  };
}
