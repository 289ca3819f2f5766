import type { Range } from '../../../text/edits';
import type { Source } from '../source/read-source';

/** A part of a payload value: a fixed text, an attribute, or something computed. */
export type RecipePart =
  | { kind: 'text'; text: string }
  | { kind: 'attribute'; object: string; name: string; fallback?: string; lowercase?: true }
  | { kind: 'computed' };

/** What is wrong with a hand-made payload link. */
export type RecipeFault = 'broken-json' | 'padded-secret' | 'plain-base64' | 'raw-values';

/** What Passlink cannot understand in a recipe. It then cannot offer an equal block. */
export type RecipeObstacle = 'scattered-steps' | 'other-link' | 'unreadable-payload';

/** A SmartPass link that is built like MoEngage's published PassKit recipe. */
export interface Recipe {
  /** From the first of its `set` tags to the last. */
  range: Range;
  /** Its `set` tags, in order. Text between them does not belong to the recipe. */
  tags: Range[];
  /** The `tags` whose variable the template also uses for something else. */
  shared: Range[];
  /** The variable that holds the finished link, `longURL` in the recipe. */
  variable: string;
  /** `https://pub1.pskt.io/c/a4hrop`; undefined where it is computed. */
  projectUrl?: string;
  /** Position of the secret, without its quotes. */
  secret: Range;
  /** The secret that signs, with any white space around it. */
  secretText: string;
  /** Payload fields, in order. Parts of the payload that cannot be read are left out. */
  fields: { field: string; parts: RecipePart[] }[];
  /** UTM parameters after the signature, decoded. */
  utm: Record<string, string>;
  faults: RecipeFault[];
  /** Empty if the properties above describe the recipe completely. */
  obstacles: RecipeObstacle[];
}

export type RecipeSource = Pick<Source, 'definitions' | 'uses' | 'rangeOf' | 'blockAround'>;
