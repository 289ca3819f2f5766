import { findField } from '@/lib/passkit';
import type {
  AttributeObject,
  AttributeSource,
  MissingPolicy,
  ValueFormat,
  ValueSource,
} from '@/lib/snippet/types';

/** What MoEngage's own pages call the three objects. */
export const OBJECT_LABELS: Record<AttributeObject, string> = {
  UserAttribute: 'User attribute',
  EventAttribute: 'Event attribute',
  CampaignAttribute: 'Campaign attribute',
};

/** What a value becomes on its way into the pass, as a choice. */
export const FORMAT_LABELS: Record<ValueFormat, string> = {
  date: 'As a date, 2026-05-31',
  datetime: 'As a date and time',
  lowercase: 'In lower case',
  gender: 'As a gender, 0, 1 or 2',
  boolean: 'As true or false',
};

const FORMAT_WORDS: Record<ValueFormat, string> = {
  date: 'as a date',
  datetime: 'as a date and time',
  lowercase: 'in lower case',
  gender: 'as 0, 1 or 2',
  boolean: 'as true or false',
};

/** A payload field in plain words; its own name where PassKit's list does not have it. */
export function fieldLabel(name: string): string {
  return findField(name)?.label ?? name;
}

/** "Last Name", "Birthday as a date", "“Gold”", "First Name + Last Name". */
export function sourceWords(source: ValueSource): string {
  switch (source.kind) {
    case 'attribute':
      return source.format
        ? `${attributeWords(source)} ${FORMAT_WORDS[source.format]}`
        : attributeWords(source);
    case 'text':
      return `“${source.text}”`;
    case 'join':
      return source.parts.map(sourceWords).join(' + ');
  }
}

/** User attributes go by their name; the rarer two say what they are. */
function attributeWords({ object, name }: AttributeSource): string {
  if (object === 'UserAttribute') return name;
  return `${name} (${OBJECT_LABELS[object].toLowerCase()})`;
}

/** "left out when missing", "“Guest” when missing", "not sent when missing". */
export function missingWords(policy: MissingPolicy): string {
  switch (policy.kind) {
    case 'omit':
      return 'left out when missing';
    case 'fallback':
      return `replaced by “${policy.text}” when missing`;
    case 'suppress':
      return 'not sent when missing';
  }
}
