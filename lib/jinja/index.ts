/**
 * MoEngage's templates: which fields they use, what is wrong in them, and what they render to for
 * one recipient. Pure: no browser, no page.
 */
export { readFields, readFieldsByTag } from './fields/read-fields';
export { findProblems, readRecipe } from './findings/find-problems';
export { renderTemplate } from './render';
export type { FindingContext } from './findings/source/read-source';
export type { Recipe, RecipeFault, RecipeObstacle, RecipePart } from './findings/recipe/types';
export type { Edit, Range } from '../text/edits';
export type { Finding, Fix, PersonalizationField, Profile, RenderResult, Severity } from './types';
