import { create } from 'zustand';

import type { Project } from '@/lib/project/types';
import { projectsItem, readProjects, type Settings, settingsItem } from '@/lib/storage/storage';

/** A copy of the stored projects and settings; storage is authoritative. */
export interface ProjectsState {
  status: 'loading' | 'ready';
  projects: Project[];
  settings: Settings;
}

export const useProjects = create<ProjectsState>(() => ({
  status: 'loading',
  projects: [],
  settings: settingsItem.fallback,
}));

/**
 * Loads the store and keeps it up to date while the page is open, whoever changes storage.
 * @returns a function that stops following.
 */
export async function followProjects(): Promise<() => void> {
  const stops = [
    projectsItem.watch((projects) => useProjects.setState({ projects })),
    settingsItem.watch((settings) => useProjects.setState({ settings })),
  ];
  const [projects, settings] = await Promise.all([readProjects(), settingsItem.getValue()]);
  useProjects.setState({ status: 'ready', projects, settings });
  return () => stops.forEach((stop) => stop());
}

/** The project that the author works with: the one chosen last, or the first. */
export function currentProject(state: ProjectsState): Project | undefined {
  const { projects, settings } = state;
  return projects.find((project) => project.id === settings.currentProjectId) ?? projects[0];
}

/** Shows a choice at once, then stores it. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const settings = { ...useProjects.getState().settings, ...change };
  useProjects.setState({ settings });
  await settingsItem.setValue(settings);
}
