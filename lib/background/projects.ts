import { answer } from '@/lib/messages/guard';
import type { ProjectStore } from './store/project-store';

/** Keeping projects: save, duplicate, delete, take a deletion back. */
export function answerProjects(store: ProjectStore): void {
  answer('saveProject', ({ id, draft, secrets }) => store.save(id, draft, secrets));
  answer('saveFields', ({ id, fields }) => store.saveFields(id, fields));
  answer('saveSecrets', ({ id, secrets }) => store.saveSecrets(id, secrets));
  answer('duplicateProject', ({ id, name }) => store.duplicate(id, name));
  answer('deleteProject', ({ id }) => store.remove(id));
  answer('restoreProject', ({ id }) => store.restore(id));
}
