import { blocksIn, type BlockInTemplate } from '@/lib/block/find-blocks';
import { ownBlocks } from '@/lib/block/own-blocks';
import type { Project } from '@/lib/project';
import { secretInBlock } from '@/lib/snippet/secret-in-block';
import { secretDigest } from '@/lib/vault';
import type { OpenProject } from '../store/project-store';

/**
 * The blocks of a template that sign with a secret which their project has replaced since.
 * @param opened the projects whose blocks are looked for.
 * @param projects all projects: a block may belong to another one.
 */
export async function blocksWithOldSecret(
  template: string,
  opened: readonly OpenProject[],
  projects: readonly Project[],
): Promise<BlockInTemplate[]> {
  const blocks = blocksIn(template);
  if (blocks.length === 0) return [];
  const old = await Promise.all(
    opened.map(async ({ project, secrets: { replaced = [] } }) => {
      if (replaced.length === 0) return [];
      const others = projects.filter(({ id }) => id !== project.id);
      const own = ownBlocks(blocks, project, others);
      const isOld = await Promise.all(own.map((block) => signsWith(block, replaced)));
      return own.filter((_, at) => isOld[at]);
    }),
  );
  return [...new Set(old.flat())];
}

async function signsWith({ text }: BlockInTemplate, digests: readonly string[]): Promise<boolean> {
  const secret = secretInBlock(text);
  return secret !== undefined && digests.includes(await secretDigest(secret));
}
