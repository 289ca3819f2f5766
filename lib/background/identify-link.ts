import type { Handlers, LinkVerdict } from '@/lib/messages';
import { inspectLink, type LinkReport } from '@/lib/passkit';
import type { Project } from '@/lib/project';
import type { ProjectStore } from './store/project-store';
import { readProjects } from '@/lib/storage/stored-projects';

/** Which project a link is of, and what it holds, for our own pages; no secret leaves with it. */
export function identifyHandlers(store: ProjectStore): Handlers<'identifyLink'> {
  return { identifyLink: ({ link }) => identify(store, link) };
}

/**
 * A link is of the project whose secret signed it, or whose key opens it; else, as far as can be
 * told, of the one that has its URL.
 */
async function identify(store: ProjectStore, link: string): Promise<LinkVerdict> {
  const plain = await inspectLink(link);
  const projects = await readProjects();
  const sameUrl = projects.filter(({ url }) => url === plain.url);
  const others = projects.filter(({ url }) => url !== plain.url);
  let likely: LinkVerdict | undefined;
  for (const project of [...sameUrl, ...others]) {
    const report = await reportFor(store, link, project);
    if (!report) continue;
    if (report.signature === 'valid' || (report.format === 'encrypted' && report.payload)) {
      return { report, projectId: project.id };
    }
    // Of another project's secret and key, only that they fit says anything.
    if (project.url === plain.url) likely ??= { report, projectId: project.id };
  }
  if (likely) return likely;
  const [known] = sameUrl;
  return { report: plain, ...(known && { projectId: known.id }) };
}

/** Undefined where the project has nothing to check with, or what it has cannot be read. */
async function reportFor(
  store: ProjectStore,
  link: string,
  { id, hasSecret, hasEncryptionKey }: Project,
): Promise<LinkReport | undefined> {
  if (!hasSecret && !hasEncryptionKey) return undefined;
  const secrets = await store.secretsOf(id).catch(() => undefined);
  return secrets && inspectLink(link, secrets);
}
