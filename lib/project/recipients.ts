import type { Profile } from '../jinja/types';
import { findField, type PassField } from '../passkit';
import type { AttributeSource, FieldMapping, ValueFormat, ValueSource } from '../snippet/types';

/** Somebody to render a template for. */
export interface SampleRecipient {
  id: string;
  name: string;
  profile: Profile;
}

/** MoEngage's tracked attributes, with an apostrophe and accents where names have them. */
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

/** What an attribute must be for its format to have something to do. */
const FORMAT_VALUES: Record<ValueFormat, unknown> = {
  date: '1990-04-12T00:00:00.000Z',
  datetime: '2030-06-22T23:59:00.000Z',
  lowercase: 'Sample@Example.com',
  gender: 'female',
  boolean: true,
};

/**
 * The two recipients every project is tried with: one with everything, one with nothing. The first
 * has a plausible value for each attribute that the mappings use.
 */
export function sampleRecipients(fields: readonly FieldMapping[]): SampleRecipient[] {
  return [
    { id: 'complete', name: 'Complete', profile: completeProfile(fields) },
    {
      id: 'empty',
      name: 'Nothing filled in',
      profile: { UserAttribute: {}, EventAttribute: {}, CampaignAttribute: {} },
    },
  ];
}

function completeProfile(fields: readonly FieldMapping[]): Profile {
  const profile = {
    UserAttribute: new Map(Object.entries(STANDARD_VALUES)),
    EventAttribute: new Map<string, unknown>(),
    CampaignAttribute: new Map<string, unknown>(),
  };
  for (const { field, value } of fields) {
    for (const attribute of attributesOf(value)) {
      const values = profile[attribute.object];
      if (values.has(attribute.name)) continue;
      // A field's example is right for the attribute that fills it alone.
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
  // MoEngage keeps numbers as numbers, and templates meet them so.
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
