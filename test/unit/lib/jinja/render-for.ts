import { renderTemplate, type Profile } from '../../../../lib/jinja';

/** What a template prints; the whole result if it is not sent, so that a failure explains itself. */
export async function printed(template: string, profile: Profile = {}): Promise<unknown> {
  const result = await renderTemplate(template, profile);
  return result.status === 'sent' ? result.output : result;
}
