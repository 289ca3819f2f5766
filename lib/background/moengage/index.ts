import type { ConnectionStore } from '../store/connection-store';
import type { ProjectStore } from '../store/project-store';

import { answerConnection } from './connection';
import { answerContentBlocks } from './content-blocks';
import { answerProofs } from './proofs';
import { answerSending } from './sending';

/** What goes to MoEngage's servers, and only when one of our own pages asks for it. */
export function answerMoEngage(connection: ConnectionStore, projects: ProjectStore): void {
  answerConnection(connection);
  answerSending(connection);
  answerContentBlocks(connection, projects);
  answerProofs(connection, projects);
}
