import type { InsertOutcome, InsertRequest } from '@/lib/editor';
import type { OpenTab } from '@/lib/page/tab';
import { checkDigest, type Project } from '@/lib/project';
import { failingStyles } from '@/lib/proof/engine';
import type { ProjectStore } from '../store/project-store';
import { readProof } from '@/lib/storage/proofs';
import { readProjects } from '@/lib/storage/stored-projects';
import { VaultLockedError } from '@/lib/vault';

import { buildSnippet } from './build-snippet';

type Ready = { project: Project; request: InsertRequest } | { refused: Refused };
type Refused = Extract<InsertOutcome, { status: 'refused' }>;

/** Before anything is looked at in the page. What else may be wrong with a secret, building says. */
function refuseLocked(error: unknown): Refused | undefined {
  return error instanceof VaultLockedError
    ? { status: 'refused', reason: 'locked', message: error.message }
    : undefined;
}

/** What inserting a project's link into a tab needs; or why no link of it can be right. */
export async function insertRequest(
  store: ProjectStore,
  { run, frames }: OpenTab,
  id: string,
): Promise<Ready> {
  const [project, projects] = await Promise.all([store.find(id), readProjects()]);
  if (!project.hasSecret) {
    const message = `“${project.name}” has no secret yet. Add it in Options, then insert again.`;
    return { refused: { status: 'refused', reason: 'no-secret', message } };
  }
  const locked = await store.secretsOf(id).then(() => undefined, refuseLocked);
  if (locked) return { refused: locked };
  const problem = checkDigest(project.digest);
  if (problem !== undefined) {
    return { refused: { status: 'refused', reason: 'digest', message: problem } };
  }
  const proof = await readProof(id);
  const request: InsertRequest = {
    ...(proof && { disproved: failingStyles(proof) }),
    run,
    frames,
    project,
    others: projects.filter((each) => each.id !== id),
    build: (style, variable) => buildSnippet(store, id, style, variable),
  };
  return { project, request };
}
