import * as v from 'valibot';

import { findHazard } from '@/lib/project/hazards';
import { storedProjectSchema } from '@/lib/project/schema';
import type { Project } from '@/lib/project/types';
import { projectsItem } from './storage';

/** The stored projects, in the author's order. Damaged ones are left out, and stay in storage. */
export async function readProjects(): Promise<Project[]> {
  return soundProjects(await projectsItem.getValue());
}

/** One of them; the others are not looked at. */
export async function readProject(id: string): Promise<Project | undefined> {
  const stored: unknown = await projectsItem.getValue();
  const entries: unknown[] = Array.isArray(stored) ? stored : [];
  return soundProjects(entries.filter((entry) => hasId(entry, id)))[0];
}

/** Calls back whenever they change. Returns a function that stops it. */
export function watchProjects(show: (projects: Project[]) => void): () => void {
  return projectsItem.watch((stored) => show(soundProjects(stored)));
}

/** What can be used of what lies in storage, whatever that may be. */
export function soundProjects(stored: unknown): Project[] {
  const entries: unknown[] = Array.isArray(stored) ? stored : [];
  const ids = new Set<string>();
  return entries.filter((entry): entry is Project => {
    const isSound = isSoundProject(entry) && !ids.has(entry.id);
    if (isSound) ids.add(entry.id);
    return isSound;
  });
}

function isSoundProject(entry: unknown): entry is Project {
  return findHazard(entry) === undefined && v.is(storedProjectSchema, entry);
}

function hasId(entry: unknown, id: string): boolean {
  return typeof entry === 'object' && entry !== null && 'id' in entry && entry.id === id;
}
