import type { Project } from '@/lib/project';
import { deleteProject, restoreProject } from '../../stores/change-projects';
import { offerUndo, tellFailure } from '../../ui/feedback/toasts';

/**
 * Deletes a project with its secrets and offers to undo that.
 * @param onDeleted called once it is deleted.
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
