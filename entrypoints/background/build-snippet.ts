import { checkDigest } from '@/lib/project';
import { generateSnippet, type Snippet, type SnippetStyle } from '@/lib/snippet';
import type { ProjectBook } from '@/lib/state/project-book';

/** A project that MoEngage cannot sign for. */
class WrongDigestError extends Error {
  override name = 'WrongDigestError';
}

/**
 * The finished snippet of a stored project, secret included.
 * @param variable the one for this template; default the one of the project's settings.
 * @throws WrongDigestError, SnippetError, PassKitError, each saying what to change.
 */
export async function buildSnippet(
  book: ProjectBook,
  id: string,
  style: SnippetStyle,
  variable?: string,
): Promise<Snippet> {
  const [project, { secret = '' }] = await Promise.all([book.find(id), book.secretsOf(id)]);
  const problem = checkDigest(project.digest);
  if (problem !== undefined) throw new WrongDigestError(problem);
  const { url, utm, fields } = project;
  return generateSnippet({
    project: { url, secret, utm },
    style,
    variable: variable ?? project.variable,
    fields,
  });
}
