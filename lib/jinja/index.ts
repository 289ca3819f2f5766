export { readFields, readFieldsByTag } from './fields/read-fields';
export { findProblems } from './findings/find-problems';
export { readRecipe } from './findings/rules/published-recipe';
export { renderTemplate } from './render';
export type { FindingContext } from './findings/source/read-source';
export type { Recipe, RecipeFault, RecipeObstacle, RecipePart } from './findings/recipe/recipe';
export type { Edit, Range } from '../text/edits';
export type { Finding, Fix, PersonalizationField, Profile, RenderResult, Severity } from './types';
