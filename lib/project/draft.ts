import { parseProjectUrl } from '../passkit';
import { orderedJson } from '../text/ordered-json';
import { draftEntries } from './schema';
import type { Project, ProjectDraft } from './types';

/** The part of a project that its author edits. */
export function draftOf(project: Project): ProjectDraft {
  const { name, kind, url, digest, variable, utm, signing, fields, badges = {} } = project;
  return withoutUndefined({ name, kind, url, digest, variable, utm, signing, fields, badges });
}

/**
 * Replaces everything of a project that its author edits. An optional setting that the draft leaves
 * out is gone from the project; what is not the author's to edit stays.
 */
export function withDraft<Rest extends Omit<Project, keyof ProjectDraft>>(
  project: Rest,
  draft: ProjectDraft,
): Omit<Rest, keyof ProjectDraft> & ProjectDraft {
  const rest = Object.entries(project).filter(([key]) => !Object.hasOwn(draftEntries, key));
  return { ...(Object.fromEntries(rest) as Omit<Rest, keyof ProjectDraft>), ...draft };
}

/**
 * A checked draft as it is saved: no white space around the name, the URL as links start with it,
 * and no key whose value is undefined.
 * @throws PassKitError for a URL that `checkDraft` would have refused.
 */
export function tidyDraft(draft: ProjectDraft): ProjectDraft {
  const { name, url } = draft;
  return withoutUndefined({ ...draft, name: name.trim(), url: parseProjectUrl(url).href });
}

/** Whether two drafts say the same, in whatever order their keys stand. */
export function sameDraft(one: ProjectDraft, other: ProjectDraft): boolean {
  return one === other || orderedJson(one) === orderedJson(other);
}

/** A draft in which what is optional may be undefined as well as absent. */
type FormDraft = { [K in keyof ProjectDraft]: ProjectDraft[K] | UndefinedIfOptional<K> };
type UndefinedIfOptional<K extends keyof ProjectDraft> = undefined extends ProjectDraft[K]
  ? undefined
  : never;

/**
 * A form keeps an optional setting that was taken back as undefined. Chromium drops such keys from
 * messages and storage, Firefox keeps them, and the schemas know them only as absent.
 */
export function withoutUndefined({ signing, badges, ...draft }: FormDraft): ProjectDraft {
  return { ...draft, ...(signing && { signing }), ...(badges && { badges }) };
}
