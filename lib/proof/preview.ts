import type { Profile, RenderResult } from '../jinja/types';
import { inspectAsGiven, type Payload } from '../passkit';
import { checkDigest } from '../project/check-draft';
import { snippetRequest, type SnippetProject } from '../project/snippet-request';
import type { Project } from '../project/types';
import { generateSnippet } from '../snippet';
import { signingBlock, signingBlockUse, withContentBlock } from '../snippet/content-block';

/** The parts of a project that its links depend on. */
export type PreviewProject = SnippetProject & Pick<Project, 'digest'>;

/** What a preview needs from outside. */
export interface PreviewTools {
  /** Renders a template as MoEngage would. */
  render: (template: string, profile: Profile) => Promise<RenderResult>;
  /** A random text that takes the secret's place and is thrown away afterwards. */
  throwawaySecret: () => string;
  /**
   * Signs `data` with the project's own secret, wherever that is stored; undefined if the project
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
      /** The link's length in characters; known even without the secret. */
      length: number;
    }
  | { status: 'suppressed'; reasons: string[] }
  /** The snippet or its link is wrong; `message` is in an author's words. */
  | { status: 'failed'; message: string };

/** The style for most editors, and the one for editors that turn quotes into entities. */
const STYLES = ['quoted', 'quoteless'] as const;

/**
 * Shows the link that one recipient would get, without the secret leaving the vault. The snippet is
 * made in both styles and rendered with a throw-away secret. Both must give the same link, and
 * WebCrypto must confirm the signature that the template computed. Only then the same data is signed
 * for real. Never rejects because of the author's input: that gives a `failed` result.
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
      return tools.render(asRendered(project, secret, `${block}${reference}`), profile);
    });
    const rendered = agreed(await Promise.all(renderings));
    if (rendered.status === 'suppressed') return rendered;
    if (rendered.status === 'failed') return failed(rendered.message);
    return await confirm(rendered.output, secret, tools.sign);
  } catch (error) {
    return failed(error instanceof Error ? error.message : 'The snippet could not be tried out.');
  }
}

/** The code as MoEngage renders it. If a content block signs, its text is inserted. */
export function asRendered(project: PreviewProject, secret: string, code: string): string {
  if (!project.signing) return code;
  const { label } = signingBlockUse(project.variable);
  return withContentBlock(code, label, signingBlock({ url: project.url, secret }));
}

/** The result that all renderings share; a failure if one failed or two differ. */
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
  const { signature, payload } = await inspectAsGiven(link, { secret });
  const data = /[?&]data=([\w-]+)&/.exec(link)?.[1];
  if (signature !== 'valid' || !payload || data === undefined) {
    return failed('The link that the template made has no valid signature. Do not send it.');
  }
  return { status: 'sent', payload, link: await sign?.(data), length: link.length };
}

function failed(message: string): PreviewResult {
  return { status: 'failed', message };
}
