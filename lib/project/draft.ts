import { parseProjectUrl } from '../passkit';
import { orderedJson } from '../text/ordered-json';
import { draftEntries } from './schema';
import type { Project, ProjectDraft } from './types';

/** The part of a project that its author edits. */
export function draftOf(project: Project): ProjectDraft {
  const { name, kind, url, digest, variable, utm, signing, fields, badges = {} } = project;
  const { fillsExternalId } = project;
  const edited = { name, kind, url, digest, variable, utm, signing, fields, badges };
  return withoutUndefined({ ...edited, fillsExternalId });
}

/**
 * Replaces everything in a project that its author edits. An optional setting that the draft leaves
 * out is removed from the project; everything else stays.
 */
export function withDraft<Rest extends Omit<Project, keyof ProjectDraft>>(
  project: Rest,
  draft: ProjectDraft,
): Omit<Rest, keyof ProjectDraft> & ProjectDraft {
  const rest = Object.entries(project).filter(([key]) => !Object.hasOwn(draftEntries, key));
  return { ...(Object.fromEntries(rest) as Omit<Rest, keyof ProjectDraft>), ...draft };
}

/**
 * A checked draft in the form in which it is saved: no white space around the name, the URL as
 * links start with it, and no key whose value is undefined.
 * @throws PassKitError for a URL that `checkDraft` would have refused.
 */
export function tidyDraft(draft: ProjectDraft): ProjectDraft {
  const { name, url } = draft;
  return withoutUndefined({ ...draft, name: name.trim(), url: parseProjectUrl(url).href });
}

/** Whether two drafts are equal, whatever the order of their keys. */
export function sameDraft(one: ProjectDraft, other: ProjectDraft): boolean {
  return one === other || orderedJson(one) === orderedJson(other);
}

/** A draft whose optional settings may also be undefined. */
type FormDraft = { [K in keyof ProjectDraft]: ProjectDraft[K] | UndefinedIfOptional<K> };
type UndefinedIfOptional<K extends keyof ProjectDraft> = undefined extends ProjectDraft[K]
  ? undefined
  : never;

/**
 * Removes optional settings that are undefined. A form sets one to undefined when the author
 * removes it. Chromium drops such keys from messages and storage, Firefox keeps them, and the
 * schemas expect them to be absent.
 */
export function withoutUndefined(form: FormDraft): ProjectDraft {
  const { signing, badges, fillsExternalId, ...draft } = form;
  return {
    ...draft,
    ...(signing && { signing }),
    ...(badges && { badges }),
    ...(fillsExternalId && { fillsExternalId }),
  };
}
