import type { Profile, RenderResult } from '../types';

/**
 * Renders a MoEngage template for one recipient, as Jinja2 3.1 with MoEngage's filters and `{%
 * MOE_NOT_SEND(…) %}` would. Never rejects, whatever the template or the recipient holds. The
 * result is `sent` with the text, `suppressed` with the reasons in order, or `failed` with a
 * message in an author's words and the line if it is known. The engine is WebAssembly and is loaded
 * on the first call.
 *
 * MoEngage does not document what `convertToSHA256` computes; see `filters/convert-to-sha256.ts`.
 */
export async function renderTemplate(template: string, profile: Profile): Promise<RenderResult> {
  const { render } = await import('./render-template');
  return render(template, profile, Date.now);
}
