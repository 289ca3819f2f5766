import type { FieldMapping } from '../snippet/types';
import { parseProjectUrl } from '../passkit';
import { copyName, freeName } from './naming';
import type { Project, ProjectDraft, ProjectKind } from './types';

/** What a template's own link says of the project that it belongs to. */
export type RecipeProject = Pick<ProjectDraft, 'url' | 'variable' | 'utm' | 'fields'>;

const WORDS: Record<ProjectKind, string> = {
  membership: 'Membership',
  coupon: 'Coupon',
  custom: 'Custom',
};

/**
 * A project to keep a template's own link as: named as a new one would be, “Membership a4hrop”, or
 * as a copy of the one that has its URL already. Keeps the link's variable, which the template uses.
 * @throws PassKitError where the URL is none of PassKit's.
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

/** What only one kind of pass has tells its kind. */
function kindOf(fields: readonly FieldMapping[]): ProjectKind {
  if (fields.some(({ field }) => field.startsWith('members.'))) return 'membership';
  if (fields.some(({ field }) => field.startsWith('singleUseCoupons.'))) return 'coupon';
  return 'custom';
}
