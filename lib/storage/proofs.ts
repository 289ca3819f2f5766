import { proofSchema } from '@/lib/proof/engine/schema';
import type { EngineProof } from '@/lib/proof/engine/types';
import { defineStoredRecord } from './define-item';
import { reportingFullStorage } from './not-saved';
import { soundRecord } from './sound';
import { readProjects } from './storage';

/**
 * The result of each project's snippet on MoEngage's engine, by project id. The background writes
 * it.
 */
export const proofsItem = defineStoredRecord<EngineProof>({
  key: 'local:proofs',
  version: 1,
  schema: soundRecord(proofSchema),
});

/** A project's last proof. */
export async function readProof(projectId: string): Promise<EngineProof | undefined> {
  const proofs = await proofsItem.getValue();
  return Object.hasOwn(proofs, projectId) ? proofs[projectId] : undefined;
}

/** Saves a project's proof, and removes those of deleted projects. @throws NotSavedError */
export async function keepProof(projectId: string, proof: EngineProof): Promise<void> {
  const ids = new Set((await readProjects()).map(({ id }) => id));
  const write = proofsItem.update((proofs) =>
    Object.fromEntries(
      Object.entries({ ...proofs, [projectId]: proof }).filter(([id]) => ids.has(id)),
    ),
  );
  await reportingFullStorage(write);
}
