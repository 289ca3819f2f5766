import type { Profile } from '../jinja/types';
import { findField, type PassField } from '../passkit';
import type { AttributeSource, FieldMapping, ValueFormat, ValueSource } from '../snippet/types';

/** Attribute values by MoEngage object and name: `{ UserAttribute: { 'First Name': 'Ada' } }`. */
export type RecipientValues = Record<string, Record<string, string>>;

/** A sample recipient for trying a project's snippet. */
export interface Recipient {
  id: string;
  /** The author's name for them; may be empty. */
  name: string;
  /** The author's values, which replace the sample's; '' if this recipient lacks the attribute. */
  values: RecipientValues;
}

/** Always offered beside the author's own recipients, so that missing values are tried too. */
export const NOBODY = { id: 'empty', name: 'Nothing filled in' } as const;

/** The recipients of a new project: one who has every attribute. */
export const FIRST_RECIPIENTS: readonly Recipient[] = [
  { id: 'complete', name: 'Complete', values: {} },
];

/** Values for MoEngage's tracked attributes. Names have an apostrophe and accents on purpose. */
const STANDARD_VALUES: Readonly<Record<string, unknown>> = {
  'First Name': 'Zoë',
  'Last Name': "O'Brien",
  Name: "Zoë O'Brien",
  'Email (Standard)': 'zoe.obrien@example.com',
  'Mobile Number (Standard)': '+447700900123',
  ID: 'CUST-1042',
  Birthday: '1990-04-12T00:00:00.000Z',
  Gender: 'female',
  'First Seen': '2024-01-15T09:30:00.000Z',
  'Last Seen': '2025-03-02T18:05:00.000Z',
  'User Timezone Offset (Mins)': 60,
};

/** A value for each format, one that the format changes. */
const FORMAT_VALUES: Record<ValueFormat, unknown> = {
  date: '1990-04-12T00:00:00.000Z',
  datetime: '2030-06-22T23:59:00.000Z',
  lowercase: 'Sample@Example.com',
  gender: 'female',
  boolean: true,
};

/** A recipient about whom MoEngage knows nothing. */
export const EMPTY_PROFILE: Profile = {
  UserAttribute: {},
  EventAttribute: {},
  CampaignAttribute: {},
};

/** A recipient as templates see them: the sample's values, overridden by the recipient's own. */
export function profileOf(recipient: Recipient, fields: readonly FieldMapping[]): Profile {
  const sample = sampleProfile(fields);
  const objects = new Set([...Object.keys(sample), ...Object.keys(recipient.values)]);
  return Object.fromEntries(
    Array.from(objects, (object) => [
      object,
      { ...recordIn(sample, object), ...recipient.values[object] },
    ]),
  );
}

/** An attribute's value as text for its form field; '' if the recipient lacks it. */
export function valueIn(profile: Profile, { object, name }: AttributeSource): string {
  const value = recordIn(profile, object)[name];
  return value === undefined || value === null ? '' : String(value);
}

/** The attributes that mappings read, without duplicates, in order. */
export function attributesUsed(fields: readonly FieldMapping[]): AttributeSource[] {
  const used = fields.flatMap(({ value }) => attributesOf(value)).filter(({ name }) => name !== '');
  return [...new Map(used.map((each) => [`${each.object}.${each.name}`, each])).values()];
}

/** Every attribute that the mappings read, each with an empty value. */
export function emptyValues(fields: readonly FieldMapping[]): RecipientValues {
  const values: RecipientValues = {};
  for (const { object, name } of attributesUsed(fields)) {
    values[object] = { ...values[object], [name]: '' };
  }
  return values;
}

/** A plausible value for each attribute that the mappings use, and for all that MoEngage tracks. */
export function sampleProfile(fields: readonly FieldMapping[]): Profile {
  const profile = {
    UserAttribute: new Map(Object.entries(STANDARD_VALUES)),
    EventAttribute: new Map<string, unknown>(),
    CampaignAttribute: new Map<string, unknown>(),
  };
  for (const { field, value } of fields) {
    for (const attribute of attributesOf(value)) {
      const values = profile[attribute.object];
      if (values.has(attribute.name)) continue;
      // A field's example fits an attribute only if that attribute alone fills the field.
      const filled = value.kind === 'attribute' ? findField(field) : undefined;
      values.set(attribute.name, plausible(attribute, filled));
    }
  }
  return {
    UserAttribute: Object.fromEntries(profile.UserAttribute),
    EventAttribute: Object.fromEntries(profile.EventAttribute),
    CampaignAttribute: Object.fromEntries(profile.CampaignAttribute),
  };
}

function plausible({ name, format }: AttributeSource, field: PassField | undefined): unknown {
  if (format) return FORMAT_VALUES[format];
  if (!field) return `Sample ${name}`;
  // MoEngage keeps numbers as numbers, and templates get them as numbers.
  const isNumber = field.type === 'number' || field.type === 'integer';
  return isNumber ? Number(field.example) : field.example;
}

function attributesOf(source: ValueSource): AttributeSource[] {
  switch (source.kind) {
    case 'attribute':
      return [source];
    case 'text':
      return [];
    case 'join':
      return source.parts.flatMap(attributesOf);
  }
}

function recordIn(profile: Profile, object: string): Record<string, unknown> {
  const record = profile[object];
  return typeof record === 'object' && record !== null ? { ...record } : {};
}
