import type { Range } from '../../../text/edits';
import type { Source } from '../source/read-source';

/** A part of a payload value: a text as it stands, an attribute, or what cannot be told from both. */
export type RecipePart =
  | { kind: 'text'; text: string }
  | { kind: 'attribute'; object: string; name: string; fallback?: string; lowercase?: true }
  | { kind: 'computed' };

/** What is wrong with a payload link that was put together by hand. */
export type RecipeFault = 'broken-json' | 'padded-secret' | 'plain-base64' | 'raw-values';

/** What nobody can tell of a recipe, so that no block can be said to equal it. */
export type RecipeObstacle = 'scattered-steps' | 'other-link' | 'unreadable-payload';

/** A SmartPass link built in the way of MoEngage's published PassKit recipe. */
export interface Recipe {
  /** From the first of its `set` tags to the last. */
  range: Range;
  /** Each of its `set` tags, in order of place; what stands between them is not the recipe's. */
  tags: Range[];
  /** Those of `tags` whose variable the template uses for something else, too. */
  shared: Range[];
  /** The variable that holds the finished link, `longURL` in the recipe. */
  variable: string;
  /** `https://pub1.pskt.io/c/a4hrop`; undefined where it is computed. */
  projectUrl?: string;
  /** Where the secret stands, without its quotes. */
  secret: Range;
  /** The secret as it is signed with, white space around it included. */
  secretText: string;
  /** Payload fields by name, in order; what cannot be read as one is left out. */
  fields: { field: string; parts: RecipePart[] }[];
  /** UTM parameters behind the signature, decoded. */
  utm: Record<string, string>;
  faults: RecipeFault[];
  /** Empty where the above is all that there is to know. */
  obstacles: RecipeObstacle[];
}

export type RecipeSource = Pick<Source, 'definitions' | 'uses' | 'rangeOf' | 'blockAround'>;
