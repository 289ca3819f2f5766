import type { Rule } from '../rule';
import type { RecipeFault } from '../recipe/types';

/** The message for each fault, the worst first. */
const CONSEQUENCES: readonly (readonly [fault: RecipeFault, words: string])[] = [
  [
    'broken-json',
    'No recipient gets a pass: PassKit cannot read the payload that this recipe makes.',
  ],
  [
    'padded-secret',
    'No recipient gets a pass: a space beside the secret makes every signature wrong.',
  ],
  [
    'raw-values',
    'Recipients with a quote, a backslash or a line break in their data get a link that PassKit cannot read.',
  ],
  [
    'plain-base64',
    'Some recipients get a link that PassKit cannot read: a + in it turns into a space.',
  ],
];

/** The published PassKit recipe, or a link built like it: one finding for all its faults. */
export const publishedRecipe: Rule = {
  name: 'published-recipe',
  everywhere: true,
  find({ recipe }) {
    const worst = CONSEQUENCES.find(([fault]) => recipe?.faults.includes(fault));
    return recipe && worst ? [{ severity: 'error', range: recipe.range, message: worst[1] }] : [];
  },
};
