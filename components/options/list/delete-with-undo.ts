import type { Project } from '@/lib/project';
import { deleteProject, restoreProject } from '../../stores/change-projects';
import { offerUndo, tellFailure } from '../../ui/toasts';

/**
 * Deletes a project, its secrets too, and offers to take that back.
 * @param onDeleted called once it is gone.
 */
export async function deleteWithUndo(project: Project, onDeleted: () => void): Promise<void> {
  try {
    await deleteProject(project.id);
    offerUndo(`“${project.name}” deleted.`, () => restoreProject(project.id));
    onDeleted();
  } catch (error) {
    tellFailure(error, () => deleteWithUndo(project, onDeleted));
  }
}
