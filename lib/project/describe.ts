import { findField } from '../passkit';
import type { FieldMapping, MissingPolicy, ValueFormat, ValueSource } from '../snippet/types';
import { ATTRIBUTE_SUFFIXES } from '../jinja/vocabulary';

/** A mapping as the pieces of a sentence. */
export interface MappingDescription {
  /** The payload field in plain words, or its own name if PassKit does not list it. */
  field: string;
  /** Where the value comes from: `Last Name`, `“Gold”`, `First Name + Last Name`. */
  source: string;
  /** `left out when missing`, for example; undefined if the value cannot be missing. */
  missing: string | undefined;
  /** The whole sentence: `Surname ← Last Name, left out when missing`. */
  sentence: string;
}

const FORMATS: Record<ValueFormat, string> = {
  date: 'as a date',
  datetime: 'as a date and time',
  lowercase: 'in lower case',
  gender: 'as 0, 1 or 2',
  boolean: 'as true or false',
};

/** Describes a mapping in the words that the screen uses. */
export function describeMapping({ field, value, whenMissing }: FieldMapping): MappingDescription {
  const label = findField(field)?.label ?? field;
  const source = describeSource(value);
  const missing = canBeMissing(value) ? describePolicy(whenMissing) : undefined;
  const sentence = `${label} ← ${source}${missing === undefined ? '' : `, ${missing}`}`;
  return { field: label, source, missing, sentence };
}

/** Whether some recipients may lack the value. A fixed text is always there. */
export function canBeMissing(source: ValueSource): boolean {
  return source.kind === 'join' ? source.parts.some(canBeMissing) : source.kind === 'attribute';
}

function describeSource(source: ValueSource): string {
  switch (source.kind) {
    case 'attribute': {
      const { object, name, format } = source;
      return `${name}${ATTRIBUTE_SUFFIXES[object]}${format ? ` ${FORMATS[format]}` : ''}`;
    }
    case 'text':
      return `“${source.text}”`;
    case 'join':
      return source.parts.map(describeSource).join(' + ');
  }
}

function describePolicy(policy: MissingPolicy): string {
  switch (policy.kind) {
    case 'omit':
      return 'left out when missing';
    case 'fallback':
      return `replaced by “${policy.text}” when missing`;
    case 'suppress':
      return 'not sent when missing';
  }
}
