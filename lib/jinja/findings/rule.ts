import type { Found } from '../types';
import type { Recipe } from './recipe/types';
import type { CurrentSource } from './source/current-blocks';

export type { Found };

/** A template as rules see it: read once, with what Passlink knows besides. */
export interface RuleSource extends CurrentSource {
  /** The published PassKit recipe, where the template holds it. */
  recipe: Recipe | undefined;
}

/**
 * One kind of mistake. A new rule is a file in `rules/`, named after it, and a line in `rules.ts`.
 */
export interface Rule {
  /** `link-unused`, as its file. */
  name: string;
  /**
   * Looks also into Passlink's own blocks and into a recipe, both of which are otherwise told of as
   * a whole: for damage that an editor may do to any text.
   */
  everywhere?: true;
  /** Keeps silent where another rule has found an error. */
  lastResort?: true;
  /**
   * Pure, and never throws: a template may be in any state. A message is one sentence in an
   * author's words, about what happens to whom, and never holds a secret.
   */
  find(source: RuleSource): Found[];
}
