import { entityInTag } from './entity-in-tag';
import type { Rule } from './rule';

interface Listed {
  find: Rule;
  /**
   * Whether it also looks into what Passlink wrote, and into a recipe that is told of as a whole:
   * for what an editor may have done to any text.
   */
  everywhere?: true;
}

/** Every rule by its name, which is also its file's. */
export const RULES: Readonly<Record<string, Listed>> = {
  'entity-in-tag': { find: entityInTag, everywhere: true },
};
