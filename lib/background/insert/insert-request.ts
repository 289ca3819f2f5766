import type { InsertRequest } from '@/lib/editor';
import type { RefusedInsert } from '@/lib/editor/types';
import { checkDigest, checkRecordId, type Project } from '@/lib/project';
import { failingStyles } from '@/lib/proof/engine';
import type { ProjectStore } from '../store/project-store';
import { readProof } from '@/lib/storage/proofs';
import { readProjects } from '@/lib/storage/storage';
import { VaultLockedError } from '@/lib/vault';

import type { Dashboard } from '../tabs/dashboard-tab';
import { buildSnippet } from './build-snippet';

type Ready = { project: Project; request: InsertRequest } | { refused: RefusedInsert };

/**
 * What inserting a project's link into a tab needs, or the reason why none of its links can be
 * right.
 */
export async function insertRequest(
  store: ProjectStore,
  { run, frames, choices }: Pick<Dashboard, 'run' | 'frames' | 'choices'>,
  id: string,
): Promise<Ready> {
  const [project, projects] = await Promise.all([store.find(id), readProjects()]);
  if (!project.hasSecret) {
    const message = `“${project.name}” has no secret yet. Add it in Options, then insert again.`;
    return { refused: { status: 'refused', reason: 'no-secret', message } };
  }
  const [opened] = await Promise.allSettled([store.open(id)]);
  // A locked vault is reported before the page is read.
  if (opened.status === 'rejected' && opened.reason instanceof VaultLockedError) {
    const { message } = opened.reason;
    return { refused: { status: 'refused', reason: 'locked', message } };
  }
  const problem = checkDigest(project.digest);
  if (problem !== undefined) {
    return { refused: { status: 'refused', reason: 'digest', message: problem } };
  }
  const shared = checkRecordId(project.fields);
  if (shared !== undefined) {
    return { refused: { status: 'refused', reason: 'shared-id', message: shared } };
  }
  const proof = await readProof(id);
  const request: InsertRequest = {
    ...(proof && { failingStyles: failingStyles(proof) }),
    run,
    frames,
    choices,
    project,
    others: projects.filter((each) => each.id !== id),
    build: (style, variable, utmPlace) => {
      // Other errors of the secret are reported once there is a place for the snippet.
      if (opened.status === 'rejected') throw opened.reason;
      return buildSnippet(opened.value, style, variable, utmPlace);
    },
  };
  return { project, request };
}
