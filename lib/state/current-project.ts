import type { Project } from '../project/types';
import { projectsItem, settingsItem } from './storage';

/** All projects, and the one the author works with: the last chosen, else the first. */
export async function readCurrentProject(): Promise<{
  projects: Project[];
  current: Project | undefined;
}> {
  const [projects, { currentProjectId }] = await Promise.all([
    projectsItem.getValue(),
    settingsItem.getValue(),
  ]);
  const chosen = projects.find(({ id }) => id === currentProjectId);
  return { projects, current: chosen ?? projects[0] };
}
