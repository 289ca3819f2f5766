import type { Profile, RenderResult } from '../jinja/types';
import { inspectLink, type Payload } from '../passkit';
import { checkDigest } from '../project/check-draft';
import { snippetRequest, type SnippetProject } from '../project/snippet-request';
import type { Project } from '../project/types';
import { generateSnippet } from '../snippet';
import { signingBlock, signingBlockUse, withContentBlock } from '../snippet/content-block';

/** What of a project decides its links. */
export type PreviewProject = SnippetProject & Pick<Project, 'digest'>;

/** What proving needs from outside. */
export interface PreviewTools {
  /** Renders a template as MoEngage would. */
  render: (template: string, profile: Profile) => Promise<RenderResult>;
  /** Some text to sign with in the secret's place; thrown away afterwards. */
  throwawaySecret: () => string;
  /**
   * Signs `data` with the project's own secret, where that is kept; left out while the project
   * has none.
   */
  sign?: ((data: string) => Promise<string>) | undefined;
}

/** What one recipient would get. */
export type PreviewResult =
  | {
      status: 'sent';
      payload: Payload;
      /** The link that this recipient gets; undefined while the project has no secret. */
      link: string | undefined;
      /** The link's characters; known without the secret too. */
      length: number;
    }
  | { status: 'suppressed'; reasons: string[] }
  /** The snippet or its link is wrong; `message` is in an author's words. */
  | { status: 'failed'; message: string };

/** The form that most editors keep, and the one for editors that turn quotes into entities. */
const STYLES = ['quoted', 'quoteless'] as const;

/**
 * Shows what a project's snippet comes to for one recipient, without the secret leaving its place:
 * the snippet is made in both forms and rendered with a throw-away secret, both have to give one
 * link, WebCrypto confirms the signature that the template computed, and only then the same data
 * is signed for real.
 * Never rejects for what the author entered; that is a `failed` proof.
 */
export async function previewLink(
  project: PreviewProject,
  profile: Profile,
  tools: PreviewTools,
): Promise<PreviewResult> {
  const problem = checkDigest(project.digest);
  if (problem !== undefined) return failed(problem);
  const secret = tools.throwawaySecret();
  try {
    const renderings = STYLES.map((style) => {
      const { block, reference } = generateSnippet(snippetRequest(project, secret, style));
      return tools.render(signing(project, secret, `${block}${reference}`), profile);
    });
    const rendered = agreed(await Promise.all(renderings));
    if (rendered.status === 'suppressed') return rendered;
    if (rendered.status === 'failed') return failed(rendered.message);
    return await confirm(rendered.output, secret, tools.sign);
  } catch (error) {
    return failed(error instanceof Error ? error.message : 'The snippet could not be tried out.');
  }
}

/** The code as MoEngage renders it: where a content block signs, with what that holds. */
function signing(project: PreviewProject, secret: string, code: string): string {
  if (!project.signing) return code;
  const { label } = signingBlockUse(project.variable);
  return withContentBlock(code, label, signingBlock({ url: project.url, secret }));
}

/** What all renderings came to; a failure where one failed or two differ. */
function agreed(results: readonly RenderResult[]): RenderResult {
  const failure = results.find(({ status }) => status === 'failed');
  if (failure) return failure;
  const [first, ...others] = results;
  if (first && others.every((other) => JSON.stringify(other) === JSON.stringify(first))) {
    return first;
  }
  return {
    status: 'failed',
    message:
      'With quotes and without, the snippet does not give this recipient the same link. Do not send it.',
  };
}

async function confirm(
  link: string,
  secret: string,
  sign: PreviewTools['sign'],
): Promise<PreviewResult> {
  const { signature, payload } = await inspectLink(link, { secret });
  const data = /[?&]data=([\w-]+)&/.exec(link)?.[1];
  if (signature !== 'valid' || !payload || data === undefined) {
    return failed('The link that the template made has no valid signature. Do not send it.');
  }
  return { status: 'sent', payload, link: await sign?.(data), length: link.length };
}

function failed(message: string): PreviewResult {
  return { status: 'failed', message };
}
