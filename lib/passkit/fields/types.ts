/** Headings of the groups of fields, in the order an author looks for them. */
export type FieldGroup =
  | 'person'
  | 'members'
  | 'coupons'
  | 'generic'
  | 'meta'
  | 'utm'
  | 'locations'
  | 'beacons'
  | 'colours'
  | 'images';

/** The kinds of PassKit project. A field may be offered for some of them only. */
export type ProtocolKind = 'membership' | 'coupon' | 'custom';

/** What a field's value has to be; see `value-rules.ts`. */
export type FieldValueType =
  | 'text'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'email'
  | 'phone'
  | 'gender'
  | 'integer'
  | 'number'
  | 'colour'
  | 'image-id'
  | 'image'
  | 'uuid';

/** Where we know a field from. */
export type FieldSource =
  /** The list in PassKit/smart-pass-link-from-csv-generator, README.md. */
  | 'csv-tool'
  /** Braze's PassKit partner page. */
  | 'braze'
  /** Public templates use it, but PassKit does not list it. */
  | 'seen-in-use';

/** One payload field that PassKit takes. */
export interface PassField {
  /** The payload's key, exactly as PassKit spells it. */
  name: string;
  /** The name in plain words. */
  label: string;
  group: FieldGroup;
  kinds: readonly ProtocolKind[];
  type: FieldValueType;
  /** Inclusive bounds, for `integer` and `number`. */
  range?: { min: number; max: number };
  /** Other fields without which PassKit does not take this one. */
  needs?: readonly string[];
  example: string;
  /** One line, in our own words. */
  description: string;
  source: FieldSource;
}
