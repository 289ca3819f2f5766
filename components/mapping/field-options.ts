import { FIELD_GROUPS, fieldsFor, type PassField, type ProtocolKind } from '@/lib/passkit';

import { type PickerGroup, type PickerOption, searchGroups } from '../ui';

/** Second to tenth locations and beacons. They are found by searching and not listed otherwise. */
const REPEATED = /\[(?:[2-9]|10)\]/;

/**
 * The payload fields to add, by group: those of the project's kind that are not used yet, and the
 * typed name as a field of the project's own.
 */
export function fieldGroups(
  kind: ProtocolKind,
  taken: readonly string[],
  search: string,
): PickerGroup[] {
  const there = new Set(taken);
  const fields = fieldsFor(kind).filter(
    ({ name }) => !there.has(name) && (search !== '' || !REPEATED.test(name)),
  );
  const groups = FIELD_GROUPS.map(({ group, label }) => ({
    label,
    options: fields.filter((field) => field.group === group).map(option),
  }));
  const found = searchGroups(groups, search);
  const own = ownField(search.trim());
  if (own === undefined || there.has(own.value)) return found;
  return [...found, { label: 'Your own field', options: [own] }];
}

/** `shop` and `meta.shop` both mean the project's own field `meta.shop`. */
function ownField(search: string): PickerOption | undefined {
  const name = search.replace(/^meta\./, '');
  if (name === '' || /\s/.test(name)) return undefined;
  return {
    value: `meta.${name}`,
    label: `meta.${name}`,
    detail: 'A field that the project defines in PassKit.',
  };
}

function option({ name, label, description }: PassField): PickerOption {
  return { value: name, label, detail: description, keywords: name };
}
