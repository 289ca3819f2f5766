import type { ConnectionBook } from '@/lib/state/connection-book';
import type { ProjectBook } from '@/lib/state/project-book';

import { answerConnection } from './connection';
import { answerSending } from './sending';

/** What goes to MoEngage's servers, and only when one of our own pages asks for it. */
export function answerMoEngage(connection: ConnectionBook, _projects: ProjectBook): void {
  answerConnection(connection);
  answerSending(connection);
}
