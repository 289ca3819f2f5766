import { generateSnippet, type Snippet, type SnippetStyle } from '@/lib/snippet';
import type { ProjectBook } from '@/lib/state/project-book';

/** The finished snippet of a stored project, secret included. */
export async function buildSnippet(
  book: ProjectBook,
  id: string,
  style: SnippetStyle,
): Promise<Snippet> {
  const [project, { secret = '' }] = await Promise.all([book.find(id), book.secretsOf(id)]);
  const { url, utm, variable, fields } = project;
  return generateSnippet({ project: { url, secret, utm }, style, variable, fields });
}
