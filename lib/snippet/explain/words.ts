import { findField } from '../../passkit';
import type { AttributeSource, FieldMapping, JoinSource, ValueFormat, ValueSource } from '../types';
import { ATTRIBUTE_SUFFIXES } from '../../jinja/vocabulary';

/** Longer texts are cut to this many characters. */
const SHOWN = 60;

const FORMATS: Record<ValueFormat, (name: string) => string> = {
  date: (name) => `Writes ${name} as year-month-day, where it is there.`,
  datetime: (name) => `Writes ${name} as date and time with the time zone, where it is there.`,
  lowercase: (name) => `Writes ${name} in lower case, where it is there.`,
  gender: (name) =>
    `Turns ${name} into PassKit’s numbers: 1 for male, 2 for female, 0 for anything else.`,
  boolean: (name) => `Turns ${name} into true or false; anything else counts as missing.`,
};

/** A row of the payload: "Forename is First Name, left out when missing." */
export function rowMeaning({ field, value, whenMissing }: FieldMapping): string {
  const label = findField(field)?.label ?? clip(field);
  const is = `${label} is ${nameOf(value)}`;
  if (isFixed(value)) return `${is}, the same for everybody.`;
  switch (whenMissing.kind) {
    case 'omit':
      return `${is}, left out when missing.`;
    case 'fallback':
      return whenMissing.text === ''
        ? `${is}, empty when missing.`
        : `${is}, replaced by “${clip(whenMissing.text)}” when missing.`;
    case 'suppress':
      return `${is}; recipients without it were stopped above.`;
  }
}

/** A stop: who gets nothing, and what MoEngage's report says about them. */
export function stopMeaning(value: ValueSource, reason: string): string {
  const why = reason === '' ? 'without a reason' : `with the reason “${clip(reason)}”`;
  return `Does not send to recipients without ${nameOf(value)}; MoEngage’s report counts them ${why}.`;
}

/** The first step for an attribute that exists only in some campaigns. */
export function lookUpMeaning(source: AttributeSource): string {
  return `Looks up ${nameOf(source)}; in campaigns that have none, it counts as missing.`;
}

export function formatMeaning(source: AttributeSource, format: ValueFormat): string {
  return FORMATS[format](nameOf(source));
}

export function joinMeaning({ parts, separator = '' }: JoinSource): string {
  return `Joins ${listed(parts.map(nameOf))}${glue(separator)}, leaving out what is missing.`;
}

/** Whether a value is the same for everybody. */
export function isFixed(source: ValueSource): boolean {
  return source.kind === 'join' ? source.parts.every(isFixed) : source.kind === 'text';
}

function nameOf(source: ValueSource): string {
  switch (source.kind) {
    case 'attribute':
      return `${clip(source.name)}${ATTRIBUTE_SUFFIXES[source.object]}`;
    case 'text':
      return source.text === '' ? 'an empty text' : `“${clip(source.text)}”`;
    case 'join':
      return source.parts.length === 0 ? 'an empty text' : listed(source.parts.map(nameOf));
  }
}

function glue(separator: string): string {
  if (separator === '') return '';
  return separator === ' ' ? ' with a space between' : ` with “${clip(separator)}” between`;
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function clip(text: string): string {
  const characters = Array.from(text);
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text;
}
