import type { SnippetRequest, SnippetStyle } from '../snippet';
import { type ContentBlockUse, contentBlockUse, signingBlockUse } from '../snippet/content-block';
import type { Project } from './types';

/** What of a project decides its snippet, besides the secret. */
export type SnippetProject = Pick<Project, 'url' | 'utm' | 'variable' | 'signing' | 'fields'>;

/**
 * What to generate a project's snippet from.
 * @param secret the project's own, or one that stands in its place.
 * @param variable the one for this template; default the one of the project's settings.
 */
export function snippetRequest(
  project: SnippetProject,
  secret: string,
  style: SnippetStyle,
  variable = project.variable,
): SnippetRequest {
  const { url, utm, signing, fields } = project;
  return {
    project: { url, secret, utm },
    style,
    variable,
    fields,
    // Named by the project's own variable, whatever the one is in this template.
    ...(signing && { contentBlock: signingBlockUse(project.variable).label }),
  };
}

/** The project's content block: the one that signs, where one does, else one with all of the code. */
export function contentBlockOf({
  signing,
  variable,
}: Pick<Project, 'signing' | 'variable'>): ContentBlockUse {
  return signing ? signingBlockUse(variable) : contentBlockUse(variable);
}
