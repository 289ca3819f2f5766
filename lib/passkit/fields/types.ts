/** Headings that fields stand under, in the order an author looks for them. */
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

/** Kinds of PassKit project that a field is offered for. */
export type ProtocolKind = 'membership' | 'coupon' | 'custom';

/** What a field's text must say; see `value-rules.ts`. */
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

/** Where a field is known from. */
export type FieldSource =
  /** The list in PassKit/smart-pass-link-from-csv-generator, README.md. */
  | 'csv-tool'
  /** Braze's PassKit partner page. */
  | 'braze'
  /** Public templates that use it; PassKit lists it nowhere. */
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
  /** Other fields that PassKit takes this one only together with. */
  needs?: readonly string[];
  example: string;
  /** One line, in our own words. */
  description: string;
  source: FieldSource;
}
