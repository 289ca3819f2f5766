import type { Connection } from '@/lib/moengage/connection';
import { connectionItem } from '@/lib/storage/connection-item';

import { useStored } from './use-stored';

/** The connection to MoEngage as pages see it. */
export interface ConnectionView {
  status: 'loading' | 'ready';
  connection: Connection | undefined;
}

/** The connection to MoEngage, kept up to date while a component shows it. */
export function useConnection(): ConnectionView {
  const connection = useStored(connectionItem);
  return {
    status: connection === undefined ? 'loading' : 'ready',
    connection: connection ?? undefined,
  };
}
