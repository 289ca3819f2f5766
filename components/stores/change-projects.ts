import { sendMessage } from '@/lib/messages';
import type { ProjectSecrets } from '@/lib/messages';
import type { Project, ProjectDraft } from '@/lib/project';
import { useProjects } from './projects';
import { readProjects } from '@/lib/storage/storage';

/**
 * Asks the background to change projects. The page shows each change at once, so that it always
 * knows a project that it has just saved; storage's event comes later.
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

/** Changes only a project's secrets. */
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
  // Only storage knows its position in the list.
  useProjects.setState({ projects: await readProjects() });
}

/** Template variables that are taken, for a new project. */
export function takenVariables(): string[] {
  return useProjects.getState().projects.map(({ variable }) => variable);
}

/** Shows a project in its place, or after the one that it was copied from, or at the end. */
function show(project: Project, behindId?: string): void {
  useProjects.setState(({ projects }) => {
    const at = projects.findIndex(({ id }) => id === project.id);
    if (at >= 0) return { projects: projects.with(at, project) };
    const behind = projects.findIndex(({ id }) => id === behindId);
    const place = behind >= 0 ? behind + 1 : projects.length;
    return { projects: projects.toSpliced(place, 0, project) };
  });
}
