import { STANDARD_ATTRIBUTES } from '../moengage/attributes';
import type { AttributeSource, FieldMapping, MissingPolicy } from '../snippet/types';
import type { ProjectKind } from './types';

const OMIT: MissingPolicy = { kind: 'omit' };

/** A pass without its customer's ID cannot be told from the others later: better not sent. */
const NEEDS_ID: MissingPolicy = { kind: 'suppress', reason: 'No customer ID' };

/**
 * Names alone. A hashed link can be read by whoever gets hold of it, so date of birth and gender
 * are left for authors to add who need them on the pass.
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

/** What pass events find the way back to the MoEngage user by. */
const CUSTOMER: FieldMapping = {
  field: 'person.externalId',
  value: standard('uid'),
  whenMissing: NEEDS_ID,
};

const PRESETS: Record<ProjectKind, readonly FieldMapping[]> = {
  membership: [
    ...NAMES,
    EMAIL,
    MOBILE,
    CUSTOMER,
    { field: 'members.member.externalId', value: standard('uid'), whenMissing: NEEDS_ID },
  ],
  coupon: [
    ...NAMES,
    EMAIL,
    CUSTOMER,
    { field: 'singleUseCoupons.coupon.externalId', value: standard('uid'), whenMissing: NEEDS_ID },
  ],
  custom: [...NAMES, EMAIL, CUSTOMER],
};

/** The mappings that a new project of a kind starts with; the caller's own copy. */
export function presetFields(kind: ProjectKind): FieldMapping[] {
  return structuredClone([...PRESETS[kind]]);
}

/**
 * Whether passes would not say whom they belong to: PassKit's events then cannot be told of anybody
 * in MoEngage.
 */
export function lacksPersonId({ fields }: { fields: readonly FieldMapping[] }): boolean {
  return fields.every(({ field }) => field !== CUSTOMER.field);
}

/** The mapping that gives passes their customer's ID; the caller's own copy. */
export function personIdField(): FieldMapping {
  return structuredClone(CUSTOMER);
}

/** A tracked attribute by the key it is tracked under, as templates name it. */
function standard(key: string): AttributeSource {
  const name = STANDARD_ATTRIBUTES.find((attribute) => attribute.key === key)?.name;
  if (name === undefined) throw new Error(`MoEngage tracks no attribute under ${key}.`);
  return { kind: 'attribute', object: 'UserAttribute', name };
}
