import type { Handlers, LinkVerdict } from '@/lib/messages';
import { inspectAsGiven, type LinkReport } from '@/lib/passkit';
import type { Project } from '@/lib/project';
import type { ProjectStore } from './store/project-store';
import { readProjects } from '@/lib/storage/storage';

/**
 * Says for our own pages which project a link belongs to and what it contains; returns no secret.
 */
export function identifyHandlers(store: ProjectStore): Handlers<'identifyLink'> {
  return { identifyLink: ({ link }) => identify(store, link) };
}

/**
 * A link belongs to the project whose secret signed it or whose key opens it. If there is none, it
 * probably belongs to the project with its URL.
 */
async function identify(store: ProjectStore, link: string): Promise<LinkVerdict> {
  const plain = await inspectAsGiven(link);
  const projects = await readProjects();
  const sameUrl = projects.filter(({ url }) => url === plain.url);
  const others = projects.filter(({ url }) => url !== plain.url);
  let likely: LinkVerdict | undefined;
  for (const project of [...sameUrl, ...others]) {
    const report = await reportFor(store, link, project);
    if (!report) continue;
    if (fits(report)) {
      return { report, projectId: project.id };
    }
    // If the URL is another project's, a report counts only if the secret or key fits.
    if (project.url === plain.url) likely ??= { report, projectId: project.id };
  }
  if (likely) return likely;
  const [known] = sameUrl;
  return { report: plain, ...(known && { projectId: known.id }) };
}

/** Whether a project's secret or key fits a link. */
function fits({ signature, format, payload }: LinkReport): boolean {
  return signature === 'valid' || (format === 'encrypted' && payload !== undefined);
}

/** Undefined if the project has no secret or key to check with, or they cannot be read. */
async function reportFor(
  store: ProjectStore,
  link: string,
  { id, hasSecret, hasEncryptionKey }: Project,
): Promise<LinkReport | undefined> {
  if (!hasSecret && !hasEncryptionKey) return undefined;
  const secrets = await store.secretsOf(id).catch(() => undefined);
  return secrets && inspectAsGiven(link, secrets);
}
