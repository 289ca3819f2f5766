import type { Profile, RenderResult } from '../types';

/**
 * Renders a MoEngage template for one recipient, as Jinja2 3.1 with MoEngage's filters and
 * `{% MOE_NOT_SEND(…) %}` would. Never rejects for anything a template or a recipient may hold:
 * the result is `sent` with the text, `suppressed` with the reasons in their order, or `failed`
 * with a message in an author's words and the line where it is known. The engine, WebAssembly, is
 * loaded on the first call.
 *
 * What `convertToSHA256` computes is not published; see `../filters/convert-to-sha256.ts`.
 */
export async function renderTemplate(template: string, profile: Profile): Promise<RenderResult> {
  const { render } = await import('./render-template');
  return render(template, profile, Date.now);
}
