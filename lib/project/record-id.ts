import { STANDARD_ATTRIBUTES } from '../moengage/attributes';
import { findField, isRecordId } from '../passkit';
import type { FieldMapping, ValueFormat, ValueSource } from '../snippet/types';
import type { Project } from './types';

type WithId = Pick<Project, 'kind' | 'fields' | 'fillsExternalId'>;

/** A mapping whose value several people share, and what to do about it. */
export interface SharedId {
  /** The part of the mapping: `value` or `whenMissing`. */
  part: 'value' | 'whenMissing';
  problem: string;
}

/**
 * Whether the project's links do not say which pass is meant, so that PassKit makes another one
 * each time somebody opens a link. Their data lack the record's own external ID, and the PassKit
 * project is not said to fill it in.
 */
export function lacksRecordId({ kind, fields, fillsExternalId }: WithId): boolean {
  return fillsExternalId !== true && idMapping(kind, fields) === undefined;
}

/**
 * The mapping of the record's external ID, if recipients without a value get a link without it.
 * Undefined too if the project fills the ID in by itself.
 */
export function idLeftOut({ kind, fields, fillsExternalId }: WithId): FieldMapping | undefined {
  const mapping = fillsExternalId === true ? undefined : idMapping(kind, fields);
  return mapping?.whenMissing.kind === 'omit' && mapping.value.kind !== 'text'
    ? mapping
    : undefined;
}

function idMapping(kind: Project['kind'], fields: readonly FieldMapping[]) {
  return fields.find(({ field }) => isRecordId(field, kind));
}

/** Formats that few values come out of. */
const COARSE: ReadonlySet<ValueFormat | undefined> = new Set(['boolean', 'gender', 'date']);

/** MoEngage's attributes that tell nobody from the next person, by their keys. */
const COMMON = new Set(['u_fn', 'u_ln', 'u_n', 'u_bd', 'u_gd', 'cr_t', 'u_l_a', 'moe_dtzo']);

const COMMON_NAMES: ReadonlySet<string> = new Set(
  STANDARD_ATTRIBUTES.filter(({ key }) => COMMON.has(key)).flatMap(({ key, name }) => [key, name]),
);

/**
 * Why an external ID cannot be what the mapping says: several people would have the same one.
 * PassKit would show all of them one pass, or send one person's events for all of them.
 * @returns undefined for other fields, and for an ID that may differ from person to person.
 */
export function sharedId({ field, value, whenMissing }: FieldMapping): SharedId | undefined {
  const isPersons = field === 'person.externalId';
  if (!isPersons && !isRecordId(field)) return undefined;
  const fate = isPersons ? 'be one customer in MoEngage' : 'get one pass between them';
  const shared = sharedPart(value);
  if (shared !== undefined) {
    const problem = `${shared} is not an ID: people with the same value would ${fate}. Choose an attribute that only one person has, such as ID.`;
    return { part: 'value', problem };
  }
  if (whenMissing.kind !== 'fallback' || value.kind === 'text') return undefined;
  const problem = `A text cannot stand in for a missing ID: everybody without one would ${fate}. Choose “Not sent”.`;
  return { part: 'whenMissing', problem };
}

/**
 * Why no link may be made with these fields, in plain words: the ID of the pass would be the same
 * for several people. Undefined if nothing speaks against it.
 */
export function checkRecordId(fields: readonly FieldMapping[]): string | undefined {
  for (const mapping of fields) {
    const shared = isRecordId(mapping.field) ? sharedId(mapping) : undefined;
    if (shared) return `${findField(mapping.field)?.label ?? mapping.field}: ${shared.problem}`;
  }
  return undefined;
}

/** The source in words if it can have one value for many people. */
function sharedPart(source: ValueSource): string | undefined {
  switch (source.kind) {
    case 'text':
      return source.text === '' ? undefined : `“${source.text}”`;
    case 'attribute': {
      const { object, name, format } = source;
      const isShared =
        object === 'CampaignAttribute' ||
        (object === 'UserAttribute' && COMMON_NAMES.has(name)) ||
        COARSE.has(format);
      return isShared && name !== '' ? `“${name}”` : undefined;
    }
    case 'join': {
      const parts = source.parts.map(sharedPart);
      const [first] = parts;
      const isShared = parts.length > 0 && parts.every((part) => part !== undefined);
      return isShared && first !== undefined ? parts.join(' with ') : undefined;
    }
  }
}
