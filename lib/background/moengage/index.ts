import type { ConnectionBook } from '../store/connection-store';
import type { ProjectBook } from '../store/project-store';

import { answerConnection } from './connection';
import { answerContentBlocks } from './content-blocks';
import { answerProofs } from './proofs';
import { answerSending } from './sending';

/** What goes to MoEngage's servers, and only when one of our own pages asks for it. */
export function answerMoEngage(connection: ConnectionBook, projects: ProjectBook): void {
  answerConnection(connection);
  answerSending(connection);
  answerContentBlocks(connection, projects);
  answerProofs(connection, projects);
}
