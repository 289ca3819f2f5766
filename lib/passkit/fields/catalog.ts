import { PERSON_FIELDS } from './holder-fields';
import { BEACON_FIELDS, LOCATION_FIELDS } from './numbered-fields';
import { COUPON_FIELDS, MEMBER_FIELDS } from './protocol-fields';
import { COLOUR_FIELDS, GENERIC_FIELDS, IMAGE_FIELDS, UTM_FIELDS } from './shared-fields';
import type { FieldGroup, PassField, ProtocolKind } from './types';

/** Headings of the groups, in the order an author looks for them. */
export const FIELD_GROUPS: readonly { group: FieldGroup; label: string }[] = [
  { group: 'person', label: 'Person' },
  { group: 'members', label: 'Membership' },
  { group: 'coupons', label: 'Coupon' },
  { group: 'generic', label: 'Pass' },
  { group: 'meta', label: 'Your own fields' },
  { group: 'utm', label: 'UTM' },
  { group: 'locations', label: 'Locations' },
  { group: 'beacons', label: 'Beacons' },
  { group: 'colours', label: 'Colours' },
  { group: 'images', label: 'Images' },
];

/**
 * Every payload field that is known by name, group by group; `meta.*` fields are the project's own.
 * Source: PassKit/smart-pass-link-from-csv-generator, README.md, unless a field says otherwise.
 */
export const FIELDS: readonly PassField[] = [
  ...PERSON_FIELDS,
  ...MEMBER_FIELDS,
  ...COUPON_FIELDS,
  ...GENERIC_FIELDS,
  ...UTM_FIELDS,
  ...LOCATION_FIELDS,
  ...BEACON_FIELDS,
  ...COLOUR_FIELDS,
  ...IMAGE_FIELDS,
];

const BY_NAME: ReadonlyMap<string, PassField> = new Map(FIELDS.map((field) => [field.name, field]));

const META = 'meta.';

/** The fields that a kind of project offers, in the catalog's order. */
export function fieldsFor(kind: ProtocolKind): PassField[] {
  return FIELDS.filter((field) => field.kinds.includes(kind));
}

/**
 * A field by its exact name. Any name after `meta.` is a field that the project defines itself.
 * @returns undefined if PassKit lists no such field.
 */
export function findField(name: string): PassField | undefined {
  return BY_NAME.get(name) ?? metaField(name);
}

function metaField(name: string): PassField | undefined {
  const own = name.startsWith(META) ? name.slice(META.length) : '';
  if (own.trim() === '') return undefined;
  return {
    name,
    label: own,
    group: 'meta',
    kinds: ['membership', 'coupon', 'custom'],
    type: 'text',
    example: 'My own value',
    description: 'A field that the project defines in PassKit.',
    source: 'csv-tool',
  };
}
