import type { Handlers } from '@/lib/messages';
import type { MOENGAGE_MESSAGES } from '@/lib/messages/table/moengage';
import { passKitFormHandlers } from '../passkit-form';
import type { ConnectionStore } from '../store/connection-store';
import type { ProjectStore } from '../store/project-store';
import { connectionHandlers } from './connection';
import { contentBlockHandlers } from './content-blocks';
import { proofHandlers } from './proofs';
import { sendingHandlers } from './sending';

/**
 * Everything that goes to MoEngage's servers or into PassKit's form. Only pages of our own can ask
 * for it.
 */
export function moEngageHandlers(
  connection: ConnectionStore,
  projects: ProjectStore,
): Handlers<keyof typeof MOENGAGE_MESSAGES> {
  return {
    ...connectionHandlers(connection),
    ...sendingHandlers(connection),
    ...contentBlockHandlers(connection, projects),
    ...proofHandlers(connection, projects),
    ...passKitFormHandlers(async () => ({
      ...(await connection.find()),
      dataKey: await connection.keyOf('dataKey'),
    })),
  };
}
