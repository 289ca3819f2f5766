import { checkDigest, contentBlockOf, type Project, snippetRequest } from '@/lib/project';
import { generateSnippet, type Snippet, type SnippetStyle } from '@/lib/snippet';
import { signingBlock } from '@/lib/snippet/content-block';
import type { OpenProject } from '../store/project-store';

/** MoEngage cannot compute the project's digest. */
class WrongDigestError extends Error {
  override name = 'WrongDigestError';
}

/** A content block as MoEngage is to have it. */
export interface ContentBlock {
  label: string;
  code: string;
}

/**
 * The finished snippet of an open project; the secret is in it, unless a content block signs.
 * @param variable the one for this template; default the one of the project's settings.
 * @throws WrongDigestError, SnippetError, PassKitError, each saying what to change.
 */
export function buildSnippet(
  { project, secrets }: OpenProject,
  style: SnippetStyle,
  variable?: string,
): Snippet {
  requireSignable(project);
  return generateSnippet(snippetRequest(project, secrets.secret ?? '', style, variable));
}

/**
 * What the project's content block holds, secret included: all of the code, or what signs.
 * @throws as `buildSnippet`.
 */
export function buildContentBlock({
  project,
  secrets: { secret = '' },
}: OpenProject): ContentBlock {
  requireSignable(project);
  const { label } = contentBlockOf(project);
  const code = project.signing
    ? signingBlock({ url: project.url, secret })
    : generateSnippet(snippetRequest(project, secret, 'inline')).reference;
  return { label, code };
}

function requireSignable({ digest }: Project): void {
  const problem = checkDigest(digest);
  if (problem !== undefined) throw new WrongDigestError(problem);
}
