import { sendMessage } from '@/lib/messages';
import type { ProjectSecrets } from '@/lib/messages';
import type { Project, ProjectDraft } from '@/lib/project';
import { useProjects } from './projects';
import { readProjects } from '@/lib/storage/stored-projects';

/**
 * Changes to projects, asked of the background. Each shows in the view at once, so that a page
 * always knows a project that it has just saved; the storage event follows.
 */
export async function saveProject(
  draft: ProjectDraft,
  secrets: ProjectSecrets,
  id?: string,
): Promise<Project> {
  const saved = await sendMessage('saveProject', {
    draft,
    secrets,
    ...(id !== undefined && { id }),
  });
  show(saved);
  return saved;
}

/** Changes a project's secrets and nothing else. */
export async function saveSecrets(id: string, secrets: ProjectSecrets): Promise<void> {
  show(await sendMessage('saveSecrets', { id, secrets }));
}

export async function duplicateProject(id: string, name: string): Promise<Project> {
  const copy = await sendMessage('duplicateProject', { id, name });
  show(copy, id);
  return copy;
}

export async function deleteProject(id: string): Promise<void> {
  await sendMessage('deleteProject', { id });
  useProjects.setState(({ projects }) => ({
    projects: projects.filter((project) => project.id !== id),
  }));
}

export async function restoreProject(id: string): Promise<void> {
  await sendMessage('restoreProject', { id });
  // Only storage knows where in the list it stood.
  useProjects.setState({ projects: await readProjects() });
}

/** Template variables that a new project should leave to the projects there are. */
export function takenVariables(): string[] {
  return useProjects.getState().projects.map(({ variable }) => variable);
}

/** Puts a project where it stands, or behind the one it was copied from, or last. */
function show(project: Project, behindId?: string): void {
  useProjects.setState(({ projects }) => {
    const at = projects.findIndex(({ id }) => id === project.id);
    if (at >= 0) return { projects: projects.with(at, project) };
    const behind = projects.findIndex(({ id }) => id === behindId);
    const place = behind >= 0 ? behind + 1 : projects.length;
    return { projects: projects.toSpliced(place, 0, project) };
  });
}
