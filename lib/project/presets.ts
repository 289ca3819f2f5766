import { STANDARD_ATTRIBUTES } from '../moengage/attributes';
import type { AttributeSource, FieldMapping, MissingPolicy } from '../snippet/types';
import type { ProjectKind } from './types';

const OMIT: MissingPolicy = { kind: 'omit' };

/**
 * Without its customer's ID, a pass cannot be matched to anybody later, so the message is not sent.
 */
const NEEDS_ID: MissingPolicy = { kind: 'suppress', reason: 'No customer ID' };

/**
 * Only names. Anybody who gets hold of a hashed link can read it, so authors who need a date of
 * birth or a gender on the pass add them themselves.
 */
const NAMES: readonly FieldMapping[] = [
  { field: 'person.forename', value: standard('u_fn'), whenMissing: OMIT },
  { field: 'person.surname', value: standard('u_ln'), whenMissing: OMIT },
  {
    field: 'person.displayName',
    value: { kind: 'join', parts: [standard('u_fn'), standard('u_ln')], separator: ' ' },
    whenMissing: OMIT,
  },
];

const EMAIL = { field: 'person.emailAddress', value: standard('u_em'), whenMissing: OMIT };
const MOBILE = { field: 'person.mobileNumber', value: standard('u_mb'), whenMissing: OMIT };

/**
 * The person's ID, by which pass events find the MoEngage user. It is not the ID of their pass:
 * `recordIdMapping` makes that.
 */
const CUSTOMER: FieldMapping = {
  field: 'person.externalId',
  value: standard('uid'),
  whenMissing: NEEDS_ID,
};

const PRESETS: Record<ProjectKind, readonly FieldMapping[]> = {
  membership: [...NAMES, EMAIL, MOBILE, CUSTOMER, recordIdOf('members.member.externalId')],
  coupon: [...NAMES, EMAIL, CUSTOMER, recordIdOf('singleUseCoupons.coupon.externalId')],
  // Which field makes such a pass unique, only its author knows: the form asks for it.
  custom: [...NAMES, EMAIL, CUSTOMER],
};

/** A fresh copy of the mappings that a new project of a kind starts with. */
export function presetFields(kind: ProjectKind): FieldMapping[] {
  return structuredClone([...PRESETS[kind]]);
}

/**
 * Whether a project's passes do not name their customer. PassKit's events can then not be assigned
 * to anybody in MoEngage. Whether a link makes another pass each time is another question:
 * `lacksRecordId` answers it.
 */
export function lacksPersonId({ fields }: { fields: readonly FieldMapping[] }): boolean {
  return fields.every(({ field }) => field !== CUSTOMER.field);
}

/**
 * The mapping that makes a pass unique: the record's own external ID, from an attribute that only
 * one person has. With it, opening a link again shows the same pass.
 * @param field `recordIdField`'s, or another record's external ID.
 */
export function recordIdMapping(field: string): FieldMapping {
  return structuredClone(recordIdOf(field));
}

function recordIdOf(field: string): FieldMapping {
  return { field, value: standard('uid'), whenMissing: NEEDS_ID };
}

/** A fresh copy of the mapping that puts the customer's ID on passes. */
export function personIdField(): FieldMapping {
  return structuredClone(CUSTOMER);
}

/** The standard attribute with a tracking key, as templates name it. */
function standard(key: string): AttributeSource {
  const name = STANDARD_ATTRIBUTES.find((attribute) => attribute.key === key)?.name;
  if (name === undefined) throw new Error(`MoEngage tracks no attribute under ${key}.`);
  return { kind: 'attribute', object: 'UserAttribute', name };
}
