import { checkDigest, contentBlockOf, snippetRequest } from '@/lib/project';
import { generateSnippet, type Snippet, type SnippetStyle } from '@/lib/snippet';
import { signingBlock } from '@/lib/snippet/content-block';
import type { ProjectStore } from '../store/project-store';

/** A project that MoEngage cannot sign for. */
class WrongDigestError extends Error {
  override name = 'WrongDigestError';
}

/** A content block as MoEngage is to have it. */
export interface ContentBlock {
  label: string;
  code: string;
}

/**
 * The finished snippet of a stored project; the secret is in it, unless a content block signs.
 * @param variable the one for this template; default the one of the project's settings.
 * @throws WrongDigestError, SnippetError, PassKitError, each saying what to change.
 */
export async function buildSnippet(
  store: ProjectStore,
  id: string,
  style: SnippetStyle,
  variable?: string,
): Promise<Snippet> {
  const { project, secret } = await signable(store, id);
  return generateSnippet(snippetRequest(project, secret, style, variable));
}

/**
 * What the project's content block holds, secret included: all of the code, or what signs.
 * @throws as `buildSnippet`.
 */
export async function buildContentBlock(store: ProjectStore, id: string): Promise<ContentBlock> {
  const { project, secret } = await signable(store, id);
  const { label } = contentBlockOf(project);
  const code = project.signing
    ? signingBlock({ url: project.url, secret })
    : generateSnippet(snippetRequest(project, secret, 'inline')).reference;
  return { label, code };
}

async function signable(store: ProjectStore, id: string) {
  const [project, { secret = '' }] = await Promise.all([store.find(id), store.secretsOf(id)]);
  const problem = checkDigest(project.digest);
  if (problem !== undefined) throw new WrongDigestError(problem);
  return { project, secret };
}
