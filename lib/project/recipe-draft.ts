import type { FieldMapping } from '../snippet/types';
import { parseProjectUrl } from '../passkit';
import { copyName, freeName } from './naming';
import type { Project, ProjectDraft, ProjectKind } from './types';

/** The parts of a project that a link in a template shows. */
export type RecipeProject = Pick<ProjectDraft, 'url' | 'variable' | 'utm' | 'fields'>;

const WORDS: Record<ProjectKind, string> = {
  membership: 'Membership',
  coupon: 'Coupon',
  custom: 'Custom',
};

/**
 * A new project for a template's own link. It is named as a new one, “Membership a4hrop”, or as a
 * copy of the project that already has its URL. Keeps the link's variable, because the template
 * uses it.
 * @throws PassKitError if the URL is not one of PassKit's.
 */
export function recipeDraft(recipe: RecipeProject, projects: readonly Project[]): ProjectDraft {
  const { href, code } = parseProjectUrl(recipe.url);
  const kind = kindOf(recipe.fields);
  const names = projects.map(({ name }) => name);
  const original = projects.find(({ url }) => url === href);
  const name = original
    ? copyName(original.name, names)
    : freeName(`${WORDS[kind]} ${code}`, names);
  return { name, kind, digest: 'SHA-256', ...recipe, url: href };
}

/** The kind of project, from fields that only passes of that kind have. */
function kindOf(fields: readonly FieldMapping[]): ProjectKind {
  if (fields.some(({ field }) => field.startsWith('members.'))) return 'membership';
  if (fields.some(({ field }) => field.startsWith('singleUseCoupons.'))) return 'coupon';
  return 'custom';
}
