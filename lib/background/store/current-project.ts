import type { Project } from '@/lib/project/types';
import { readProjects, settingsItem } from '@/lib/storage/storage';

/** All projects, and the current one: the last chosen, otherwise the first. */
export async function readCurrentProject(): Promise<{
  projects: Project[];
  current: Project | undefined;
}> {
  const [projects, { currentProjectId }] = await Promise.all([
    readProjects(),
    settingsItem.getValue(),
  ]);
  const chosen = projects.find(({ id }) => id === currentProjectId);
  return { projects, current: chosen ?? projects[0] };
}
