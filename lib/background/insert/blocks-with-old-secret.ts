import { blocksIn, type BlockInTemplate } from '@/lib/block/find-blocks';
import { ownBlocks } from '@/lib/block/own-blocks';
import { secretInBlock } from '@/lib/snippet/secret-in-block';
import type { ProjectStore } from '../store/project-store';
import { readProjects } from '@/lib/storage/stored-projects';
import { secretDigest } from '@/lib/vault';

/**
 * Those of a template's blocks that sign with a secret which their project has replaced since.
 * @param projectId whose blocks; default everybody's.
 */
export async function blocksWithOldSecret(
  store: ProjectStore,
  template: string,
  projectId?: string,
): Promise<BlockInTemplate[]> {
  const blocks = blocksIn(template);
  if (blocks.length === 0) return [];
  const projects = await readProjects();
  const retired = await Promise.all(
    projects
      .filter(({ id }) => projectId === undefined || id === projectId)
      .map(async (project) => {
        const others = projects.filter((each) => each !== project);
        const digests = await replacedDigests(store, project.id);
        const own = digests.size > 0 ? ownBlocks(blocks, project, others) : [];
        const isRetired = await Promise.all(own.map((block) => signsWith(block, digests)));
        return own.filter((_, at) => isRetired[at]);
      }),
  );
  return [...new Set(retired.flat())];
}

/** A project whose secrets do not open has nothing to compare with. */
async function replacedDigests(store: ProjectStore, id: string): Promise<Set<string>> {
  const { replaced = [] } = await store.secretsOf(id).catch(() => ({ replaced: [] }));
  return new Set(replaced);
}

async function signsWith({ text }: BlockInTemplate, digests: Set<string>): Promise<boolean> {
  const secret = secretInBlock(text);
  return secret !== undefined && digests.has(await secretDigest(secret));
}
