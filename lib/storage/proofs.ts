import { storage } from '#imports';
import * as v from 'valibot';

import type { EngineProof } from '@/lib/proof/engine/types';
import { proofSchema } from '@/lib/proof/engine/schema';
import { reportingFullStorage } from '@/lib/background/store/snapshot';
import { readProjects } from './stored-projects';

/** What MoEngage's engine made of each project's snippet, by project id. The background writes it. */
const proofsItem = storage.defineItem<Record<string, EngineProof>>('local:proofs', {
  version: 1,
  fallback: {},
});

/** A project's last proof, unless what lies in storage is none. */
export async function readProof(projectId: string): Promise<EngineProof | undefined> {
  return proofOf(await proofsItem.getValue(), projectId);
}

/** Calls back whenever a project's proof may have changed. Returns a function that stops it. */
export function watchProof(
  projectId: string,
  show: (proof: EngineProof | undefined) => void,
): () => void {
  return proofsItem.watch((stored) => show(proofOf(stored, projectId)));
}

/** Keeps a project's proof, and drops those of projects that are gone. @throws NotSavedError */
export async function keepProof(projectId: string, proof: EngineProof): Promise<void> {
  const [stored, projects] = await Promise.all([proofsItem.getValue(), readProjects()]);
  const kept = projects.flatMap(({ id }): [string, EngineProof][] => {
    const old = id === projectId ? proof : proofOf(stored, id);
    return old ? [[id, old]] : [];
  });
  await reportingFullStorage(proofsItem.setValue(Object.fromEntries(kept)));
}

function proofOf(stored: unknown, projectId: string): EngineProof | undefined {
  if (typeof stored !== 'object' || stored === null || !Object.hasOwn(stored, projectId)) {
    return undefined;
  }
  const proof: unknown = (stored as Record<string, unknown>)[projectId];
  return v.is(proofSchema, proof) ? proof : undefined;
}
