import { findBlocks, type TemplateBlock } from '@/lib/editor/blocks';
import { secretInBlock } from '@/lib/snippet/secret-in-block';
import { urlInMarker } from '@/lib/snippet/markers';
import type { ProjectBook } from '@/lib/state/project-book';
import { readProjects } from '@/lib/state/stored-projects';
import { secretDigest } from '@/lib/vault';

/** Those of a template's blocks that sign with a secret which their project has replaced since. */
export async function retiredBlocks(
  book: ProjectBook,
  template: string,
  projectId?: string,
): Promise<(TemplateBlock & { text: string })[]> {
  const blocks = findBlocks(template).map((block) => ({
    ...block,
    text: template.slice(block.from, block.to),
  }));
  if (blocks.length === 0) return [];
  const replaced = await replacedByUrl(book, projectId);
  const retired = await Promise.all(
    blocks.map(async ({ projectUrl, text }) => {
      const digests = replaced.get(projectUrl);
      const secret = digests && secretInBlock(text);
      return secret !== undefined && digests?.has(await secretDigest(secret));
    }),
  );
  return blocks.filter((_, at) => retired[at]);
}

/** Digests of replaced secrets by the project URL as blocks name it. */
async function replacedByUrl(
  book: ProjectBook,
  projectId: string | undefined,
): Promise<Map<string, Set<string>>> {
  const byUrl = new Map<string, Set<string>>();
  for (const { id, url } of await readProjects()) {
    if (projectId !== undefined && id !== projectId) continue;
    // One that does not open has nothing to compare with.
    const { replaced = [] } = await book.secretsOf(id).catch(() => ({ replaced: [] }));
    const key = urlInMarker(url);
    byUrl.set(key, new Set([...(byUrl.get(key) ?? []), ...replaced]));
  }
  return byUrl;
}
