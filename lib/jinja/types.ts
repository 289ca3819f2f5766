import type { Edit, Range } from '../text/edits';
import type { AttributeObject } from './vocabulary';

/** One use of recipient, event or campaign data in a template. */
export interface PersonalizationField {
  /** `UserAttribute`, `EventAttribute`, `ProductSet`, … */
  object: string;
  /** The attribute's name, decoded. */
  name: string;
  /** Names of the filters applied to it, in order. */
  filters: string[];
  /** The text of its `default` filter, if it has one. */
  fallback?: string;
  range: Range;
}

/**
 * A recipient to render for: the template's own objects by name,
 * `{ UserAttribute: { 'First Name': 'Ada' }, EventAttribute: {}, … }`.
 * An attribute that is left out is undefined, as in MoEngage.
 */
export type Profile = Partial<Record<AttributeObject, Record<string, unknown>>> &
  Record<string, unknown>;

/** The result of rendering a template for one recipient. */
export type RenderResult =
  | { status: 'sent'; output: string }
  /**
   * `MOE_NOT_SEND` was reached, or a null was printed: MoEngage would not send to this recipient.
   */
  | { status: 'suppressed'; reasons: string[] }
  /** The template does not render; `message` is in an author's words. */
  | { status: 'failed'; message: string; line?: number };

/** How serious a finding is: an error breaks the send or the link for somebody. */
export type Severity = 'error' | 'warning' | 'hint';

/** A change that fixes a finding and changes nothing else for recipients. */
export interface Fix {
  /** The button's words, starting with a verb: "Put the plain quote back". */
  label: string;
  /** In order of position, not overlapping. */
  edits: Edit[];
}

/** Something in a template that is wrong, or will be wrong for some recipients. */
export interface Finding {
  /** The rule's name, which is also its file's: `entity-in-tag`. */
  rule: string;
  severity: Severity;
  range: Range;
  /** One plain sentence that says what happens to whom. Never holds a secret. */
  message: string;
  /** Set only when the fix is safe to apply without asking. */
  fix?: Fix;
}

/** What a rule reports about a place. The rule's name is added when the findings are collected. */
export type Found = Omit<Finding, 'rule'>;
