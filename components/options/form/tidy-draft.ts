import { parseProjectUrl } from '@/lib/passkit';
import type { Project, ProjectDraft } from '@/lib/project';

/** What of a project is the author's to edit. */
export function draftOf(project: Project): ProjectDraft {
  const { name, kind, url, digest, variable, utm, signing, fields, badges = {} } = project;
  const draft = { name, kind, url, digest, variable, utm, fields, badges };
  return signing ? { ...draft, signing } : draft;
}

/**
 * A checked draft as it is saved: no white space around the name, the URL as links start with it,
 * and nothing that is undefined, which a message between pages may keep or not.
 * @throws PassKitError for a URL that `checkDraft` would have refused.
 */
export function tidyDraft({ signing, ...draft }: ProjectDraft): ProjectDraft {
  const tidy = { ...draft, name: draft.name.trim(), url: parseProjectUrl(draft.url).href };
  return signing ? { ...tidy, signing } : tidy;
}
