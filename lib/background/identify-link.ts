import type { LinkVerdict } from '@/lib/messages';
import { answer } from '@/lib/messages/guard';
import { inspectLink, type LinkReport } from '@/lib/passkit';
import type { Project } from '@/lib/project';
import type { ProjectBook } from './store/project-store';
import { projectsItem } from '@/lib/storage/storage';

/** Which project a link is of, and what it holds, for our own pages; no secret leaves with it. */
export function answerIdentifying(book: ProjectBook): void {
  answer('identifyLink', async ({ link }) => identify(book, link));
}

/**
 * A link is of the project whose secret signed it, or whose key opens it; else, as far as can be
 * told, of the one that has its URL.
 */
async function identify(book: ProjectBook, link: string): Promise<LinkVerdict> {
  const plain = await inspectLink(link);
  const projects = await projectsItem.getValue();
  const sameUrl = projects.filter(({ url }) => url === plain.url);
  const others = projects.filter(({ url }) => url !== plain.url);
  let likely: LinkVerdict | undefined;
  for (const project of [...sameUrl, ...others]) {
    const report = await reportFor(book, link, project);
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
  book: ProjectBook,
  link: string,
  { id, hasSecret, hasEncryptionKey }: Project,
): Promise<LinkReport | undefined> {
  if (!hasSecret && !hasEncryptionKey) return undefined;
  const secrets = await book.secretsOf(id).catch(() => undefined);
  return secrets && inspectLink(link, secrets);
}
