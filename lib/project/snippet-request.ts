import type { SnippetRequest, SnippetStyle } from '../snippet';
import { type ContentBlockUse, contentBlockUse, signingBlockUse } from '../snippet/content-block';
import type { UtmPlace } from '../block/reference';
import type { Project } from './types';

/** The parts of a project that determine its snippet, besides the secret. */
export type SnippetProject = Pick<Project, 'url' | 'utm' | 'variable' | 'signing' | 'fields'>;

/**
 * The request for a project's snippet.
 * @param secret the project's own, or a placeholder.
 * @param variable the variable for this template; default is the project's own.
 * @param utmPlace where the template has the UTM parameters; default behind the references.
 */
export function snippetRequest(
  project: SnippetProject,
  secret: string,
  style: SnippetStyle,
  variable = project.variable,
  utmPlace?: UtmPlace,
): SnippetRequest {
  const { url, utm, signing, fields } = project;
  return {
    project: { url, secret, utm },
    style,
    variable,
    fields,
    ...(utmPlace && { utmPlace }),
    // The label always uses the project's own variable, whatever the variable in this template is.
    ...(signing && { contentBlock: signingBlockUse(project.variable).label }),
  };
}

/**
 * The project's content block: the one that only signs, if the project uses one, or the one with
 * all of the code.
 */
export function contentBlockOf({
  signing,
  variable,
}: Pick<Project, 'signing' | 'variable'>): ContentBlockUse {
  return signing ? signingBlockUse(variable) : contentBlockUse(variable);
}
