import { answer } from '@/lib/messages/guard';
import type { ProjectBook } from './store/project-store';

/** Keeping projects: save, duplicate, delete, take a deletion back. */
export function answerProjects(book: ProjectBook): void {
  answer('saveProject', ({ id, draft, secrets }) => book.save(id, draft, secrets));
  answer('duplicateProject', ({ id, name }) => book.duplicate(id, name));
  answer('deleteProject', ({ id }) => book.remove(id));
  answer('restoreProject', ({ id }) => book.restore(id));
}
