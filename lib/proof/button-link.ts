import type { Profile } from '../jinja/types';
import { inspectAsGiven } from '../passkit';
import { snippetRequest } from '../project/snippet-request';
import { suffixBase, suffixSnippet } from '../snippet';
import { asRendered, type PreviewProject, type PreviewTools } from './preview';

/**
 * The length of the longest address that a WhatsApp button gets for these recipients, in characters:
 * the approved part and what the suffix snippet prints behind it. Recipients who are sent nothing do
 * not count.
 * @returns undefined where nobody gets a link, or one without a valid signature came out.
 */
export async function longestButtonLink(
  project: PreviewProject,
  profiles: readonly Profile[],
  { render, throwawaySecret }: Pick<PreviewTools, 'render' | 'throwawaySecret'>,
): Promise<number | undefined> {
  const secret = throwawaySecret();
  const base = suffixBase(project.url);
  const code = asRendered(
    project,
    secret,
    suffixSnippet(snippetRequest(project, secret, 'inline')),
  );
  const results = await Promise.all(profiles.map((profile) => render(code, profile)));
  const lengths: number[] = [];
  for (const result of results) {
    if (result.status === 'failed') return undefined;
    if (result.status === 'suppressed') continue;
    const link = `${base}${result.output}`;
    const { signature } = await inspectAsGiven(link, { secret });
    if (signature !== 'valid') return undefined;
    lengths.push(link.length);
  }
  return lengths.length === 0 ? undefined : Math.max(...lengths);
}
