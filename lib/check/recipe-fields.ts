import type { Recipe, RecipePart } from '../jinja';
import type {
  AttributeObject,
  AttributeSource,
  FieldMapping,
  MissingPolicy,
  ValueSource,
} from '../snippet';
import { NOT_SEND } from '../jinja/vocabulary';

/** A field of a recipe that no mapping can express. The message says why, in the author's words. */
export class UnmappableFieldError extends Error {
  override name = 'UnmappableFieldError';
}

type AttributePart = Extract<RecipePart, { kind: 'attribute' }>;

/**
 * The mappings for the payload that a recipe was meant to produce. An attribute without a fallback
 * is left out if it is missing; but without an ID nothing is sent, as in new projects. A text that
 * is empty for everybody has no mapping.
 * @throws UnmappableFieldError that names the field and says what to do.
 */
export function mappingsOf(fields: Recipe['fields']): FieldMapping[] {
  // As in JSON, the last field with a name counts.
  const byName = new Map(fields.map(({ field, parts }) => [field, parts]));
  return [...byName].flatMap(([field, parts]) => mappingOf(field, parts) ?? []);
}

function mappingOf(field: string, parts: readonly RecipePart[]): FieldMapping | undefined {
  if (parts.some(({ kind }) => kind === 'computed')) {
    throw new UnmappableFieldError(
      `“${field}” is computed in a way that a payload field cannot be. Write it with attributes, fixed texts, and default or lower, then check again.`,
    );
  }
  const attributes = parts.filter((part) => part.kind === 'attribute');
  if (attributes.length === 0) {
    const text = parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
    return text === '' ? undefined : { field, value: { kind: 'text', text }, whenMissing: OMIT };
  }
  const [only] = attributes;
  const fallbacks = attributes.filter(({ fallback }) => fallback !== undefined && fallback !== '');
  if (attributes.length > 1 && fallbacks.length > 0) {
    throw new UnmappableFieldError(
      `“${field}” joins attributes of which one has a text of its own for when it is missing, and a payload field can have one only as a whole. Take that default out, then check again.`,
    );
  }
  return {
    field,
    value: parts.length === 1 && only ? source(only) : join(parts),
    whenMissing: only ? policy(field, only, parts) : OMIT,
  };
}

const OMIT: MissingPolicy = { kind: 'omit' };

function policy(
  field: string,
  { name, fallback }: AttributePart,
  parts: readonly RecipePart[],
): MissingPolicy {
  const isId = /(?:^|\.)externalId$/.test(field);
  if (fallback?.trim() === NOT_SEND || (fallback === undefined && isId)) {
    return { kind: 'suppress', reason: `No ${name}` };
  }
  if (!fallback) return OMIT;
  const text = parts.map((part) => (part.kind === 'text' ? part.text : fallback)).join('');
  return { kind: 'fallback', text };
}

function source({ object, name, lowercase }: AttributePart): AttributeSource {
  return {
    kind: 'attribute',
    object: object as AttributeObject,
    name,
    ...(lowercase && { format: 'lowercase' }),
  };
}

/**
 * Joins parts. A text between two attributes becomes a separator, which is left out if one of them
 * is missing.
 */
function join(parts: readonly RecipePart[]): ValueSource {
  const [, between] = parts;
  const isListed =
    parts.length % 2 === 1 &&
    between?.kind === 'text' &&
    parts.every((part, index) =>
      index % 2 === 0
        ? part.kind === 'attribute'
        : part.kind === 'text' && part.text === between.text,
    );
  const kept = isListed ? parts.filter(({ kind }) => kind === 'attribute') : parts;
  return {
    kind: 'join',
    parts: kept.flatMap((part): ValueSource[] => {
      if (part.kind === 'attribute') return [source(part)];
      return part.kind === 'text' ? [{ kind: 'text', text: part.text }] : [];
    }),
    ...(isListed && { separator: between.text }),
  };
}
