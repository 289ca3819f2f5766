import type { Found } from '../types';
import type { Recipe } from './recipe/types';
import type { CurrentSource } from './source/current-blocks';

export type { Found };

/** What rules see of a template: the template, parsed once, and the caller's context. */
export interface RuleSource extends CurrentSource {
  /** The published PassKit recipe, if the template contains it. */
  recipe: Recipe | undefined;
}

/**
 * One kind of mistake. A new rule is a file in `rules/`, named after it, and a line in `rules.ts`.
 */
export interface Rule {
  /** Also its file's name: `link-unused`. */
  name: string;
  /**
   * Also looks into Passlink's own blocks and into a recipe. Other rules skip them, because one
   * finding reports each as a whole. This is for damage that an editor may do to any text.
   */
  everywhere?: true;
  /** Reports nothing at a place where a rule above it has found an error. */
  lastResort?: true;
  /**
   * Pure, and never throws: a template may be in any state. A message is one sentence in an
   * author's words. It says what happens to whom and never holds a secret.
   */
  find(source: RuleSource): Found[];
}
