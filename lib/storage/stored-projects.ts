import type { Project } from '@/lib/project/types';
import { projectsItem } from './storage';

/** The stored projects, in the author's order. Damaged ones are left out, and stay in storage. */
export function readProjects(): Promise<Project[]> {
  return projectsItem.getValue();
}

/** One of the stored projects. */
export async function readProject(id: string): Promise<Project | undefined> {
  return (await readProjects()).find((project) => project.id === id);
}
