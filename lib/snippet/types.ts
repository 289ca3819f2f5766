import type { UtmPlace } from '../block/reference';
import type { AttributeObject } from '../jinja/vocabulary';

export type { AttributeObject };

/** How a snippet writes its strings; see ARCHITECTURE.md, "The snippet". */
export type SnippetStyle = 'quoted' | 'quoteless' | 'inline';

export type ValueFormat = 'date' | 'datetime' | 'lowercase' | 'gender' | 'boolean';

export interface AttributeSource {
  kind: 'attribute';
  object: AttributeObject;
  /** The name as MoEngage shows it: case and spaces count. */
  name: string;
  format?: ValueFormat;
}

export interface TextSource {
  kind: 'text';
  text: string;
}

export interface JoinSource {
  kind: 'join';
  parts: ValueSource[];
  /** The text between parts that have a value; default none. */
  separator?: string;
}

/**
 * Where a payload value comes from. A join leaves out attribute parts that are missing, with their
 * separator; it is missing itself if all its attribute parts are. Missing means absent, None or '';
 * 0 and false are values. A fixed text is never missing.
 */
export type ValueSource = AttributeSource | TextSource | JoinSource;

/** What happens if a recipient has no value. */
export type MissingPolicy =
  | { kind: 'omit' }
  | { kind: 'fallback'; text: string }
  | { kind: 'suppress'; reason: string };

/** One payload field and where its value comes from. */
export interface FieldMapping {
  field: string;
  value: ValueSource;
  whenMissing: MissingPolicy;
}

export interface SnippetRequest {
  project: { url: string; secret: string; utm?: Record<string, string> };
  style: SnippetStyle;
  /** The variable that holds the finished link; default `longURL`. */
  variable?: string;
  fields: FieldMapping[];
  /** Where the UTM parameters stand; default behind the reference. */
  utmPlace?: UtmPlace;
  /**
   * Label of the content block that signs, a `signingBlock`. Without one, the snippet signs itself.
   */
  contentBlock?: string;
}

/**
 * `block` goes once at the top of the template, `reference` into the link field: the variable, and
 * behind it the UTM parameters, as they are in an address: in HTML, `&` is written `&amp;`. There,
 * MoEngage sees them before and after it renders the template, and adds none of its own.
 * Style `inline`: `block` is '' and `reference` holds everything.
 */
export interface Snippet {
  block: string;
  reference: string;
}
