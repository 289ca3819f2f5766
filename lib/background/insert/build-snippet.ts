import type { UtmPlace } from '@/lib/block/reference';
import {
  checkDigest,
  checkRecordId,
  contentBlockOf,
  type Project,
  snippetRequest,
} from '@/lib/project';
import { generateSnippet, type Snippet, type SnippetStyle, suffixSnippet } from '@/lib/snippet';
import { signingBlock } from '@/lib/snippet/content-block';
import type { OpenProject } from '../store/project-store';

/** MoEngage cannot compute the digest that the project uses. */
class WrongDigestError extends Error {
  override name = 'WrongDigestError';
}

/** The ID of the pass would be the same for several people. */
class SharedIdError extends Error {
  override name = 'SharedIdError';
}

/** A content block as it should be on MoEngage. */
export interface ContentBlock {
  label: string;
  code: string;
}

/**
 * The finished snippet of an open project. It contains the secret, unless a content block signs.
 * @param variable for this template; default the one in the project's settings.
 * @param utmPlace where this template has the UTM parameters; default behind its references.
 * @throws WrongDigestError, SnippetError, PassKitError, each saying what to change.
 */
export function buildSnippet(
  { project, secrets }: OpenProject,
  style: SnippetStyle,
  variable?: string,
  utmPlace?: UtmPlace,
): Snippet {
  requireSignable(project);
  const { secret = '' } = secrets;
  return generateSnippet(snippetRequest(project, secret, style, variable, utmPlace));
}

/**
 * The code for the variable of a WhatsApp button, secret included unless a content block signs.
 * @throws as `buildSnippet`.
 */
export function buildSuffixSnippet({ project, secrets: { secret = '' } }: OpenProject): string {
  requireSignable(project);
  return suffixSnippet(snippetRequest(project, secret, 'inline'));
}

/**
 * The code of the project's content block, secret included: the whole snippet, or only the signing
 * part.
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

/**
 * Lets no code out that would give several people one pass. What stands in templates already can
 * still be recognised and get a new secret, so building alone does not ask for this.
 * @throws SharedIdError, saying what to change.
 */
export function requireOwnId(opened: OpenProject): OpenProject {
  const problem = checkRecordId(opened.project.fields);
  if (problem !== undefined) throw new SharedIdError(problem);
  return opened;
}

function requireSignable({ digest }: Project): void {
  const problem = checkDigest(digest);
  if (problem !== undefined) throw new WrongDigestError(problem);
}
