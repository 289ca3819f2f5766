import type { Edit, Recipe, RecipeObstacle } from '../jinja';
import { cleanSecret, PassKitError } from '../passkit';
import {
  checkDigest,
  checkRecordId,
  checkStored,
  type Project,
  type ProjectDraft,
  recipeDraft,
} from '../project';
import { generateSnippet, SnippetError } from '../snippet';
import { mappingsOf, UnmappableFieldError } from './recipe-fields';
import type { Refused } from '../text/refused';

/** How to replace a recipe by a project's block: what to write, and which project it belongs to. */
export interface RecipePlan {
  status: 'ready';
  /** The project, stored or new. In both cases, `variable` is the recipe's. */
  draft: ProjectDraft;
  /** The stored project that already makes this block. */
  project?: Project;
  /** The stored project with the same URL. Its secret is preferred to the recipe's. */
  secretFrom?: Project;
  /** The recipe's own secret, for a project that has none. */
  secret: string;
}

/** No block is known to equal the recipe. */
export type RefusedRecipe = Refused<'no-equal-block'>;

const OBSTACLES: Record<RecipeObstacle, string> = {
  'scattered-steps':
    'Its steps stand in different branches or in another order than they build on each other, so Passlink cannot tell what they make together. Put them one after another, then check again.',
  'other-link':
    'Its link holds more than the payload, the signature and UTM parameters behind them, or in another order. Take the rest out, then check again.',
  'unreadable-payload':
    'Passlink cannot read every field of its payload. Write the payload as "field":"value" pairs joined with +, then check again.',
};

const NO_URL =
  'Its PassKit URL is computed, so Passlink cannot tell which project it is. Write the URL as a text, then check again.';

const SHARED_ID =
  'The ID of its passes is the same for several people, such as a fixed text or a default: they would get one pass between them. Use an attribute that only one person has, without a default, then check again.';

/**
 * Plans how to replace a recipe by a correct block that does the same. Payload, UTM parameters and
 * variable are the recipe's; the template's links use the variable. The project is a stored one if
 * that makes the same block, or else a new one to save.
 */
export function planRecipe(
  recipe: Recipe,
  projects: readonly Project[],
): RecipePlan | RefusedRecipe {
  const [obstacle] = recipe.obstacles;
  if (recipe.projectUrl === undefined) return refuseRecipe(NO_URL);
  if (obstacle !== undefined) return refuseRecipe(OBSTACLES[obstacle]);
  try {
    const { projectUrl: url, variable, utm } = recipe;
    const draft = recipeDraft({ url, variable, utm, fields: mappingsOf(recipe.fields) }, projects);
    const secret = cleanSecret(recipe.secretText);
    const [problem] = Object.values(checkStored(draft));
    if (problem !== undefined) return refuseRecipe(problem);
    if (checkRecordId(draft.fields) !== undefined) return refuseRecipe(SHARED_ID);
    const sameUrl = projects.filter((each) => each.url === draft.url);
    const wrongDigest = sameUrl.map(({ digest }) => checkDigest(digest)).find((each) => each);
    if (wrongDigest !== undefined) return refuseRecipe(wrongDigest);
    const withSecret = sameUrl.filter(({ hasSecret }) => hasSecret);
    const block = blockOf(draft, variable);
    const same = withSecret.find((each) => blockOf(each, variable) === block);
    const [secretFrom] = same ? [same] : withSecret;
    return {
      status: 'ready',
      draft: same ? { ...draft, name: same.name } : draft,
      ...(same && { project: same }),
      ...(secretFrom && { secretFrom }),
      secret,
    };
  } catch (error) {
    if (error instanceof PassKitError || error instanceof UnmappableFieldError) {
      return refuseRecipe(error.message);
    }
    throw error;
  }
}

/** Prints nothing, but is not empty to editors. */
const NOTHING = '{# #}';

/**
 * The ways to put a block in the place of a recipe's first step and to remove the other steps, the
 * tidiest first. Rich text editors turn the block's line breaks into spaces, and fill or remove
 * elements that become empty, so the last way leaves something in them.
 */
export function recipeEdits(recipe: Recipe, block: string): Edit[][] {
  const oneLine = block.replaceAll('{%\n', '{%');
  return [
    editsOf(recipe, block, ''),
    editsOf(recipe, oneLine, ''),
    editsOf(recipe, oneLine, NOTHING),
  ];
}

function editsOf({ tags, shared }: Recipe, block: string, rest: string): Edit[] {
  const isShared = (from: number) => shared.some((range) => range.from === from);
  return tags.flatMap((range, index): Edit[] => {
    if (index > 0) return isShared(range.from) ? [] : [{ range, text: rest }];
    // A step that the template also uses stays, and the block goes before it.
    const { from } = range;
    return [{ range: isShared(from) ? { from, to: from } : range, text: block }];
  });
}

/** A project's block without its secret, for a given variable; undefined if it makes none. */
function blockOf({ url, utm, fields }: ProjectDraft, variable: string): string | undefined {
  const project = { url, utm, secret: 'no matter which' };
  try {
    return generateSnippet({ project, style: 'quoted', variable, fields, utmPlace: 'block' }).block;
  } catch (error) {
    if (error instanceof PassKitError || error instanceof SnippetError) return undefined;
    throw error;
  }
}

/** The outcome for a recipe that no block is known to equal. */
export function refuseRecipe(message: string): RefusedRecipe {
  return { status: 'refused', reason: 'no-equal-block', message };
}
