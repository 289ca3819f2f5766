import { STANDARD_ATTRIBUTES } from '@/lib/moengage/attributes';
import type { AttributeObject } from '@/lib/snippet/types';

import type { Attribute } from '../open-page/read-attributes';
import { type PickerGroup, type PickerOption, searchGroups } from '../ui';
import { OBJECT_LABELS } from './words';

const OBJECTS = Object.keys(OBJECT_LABELS) as AttributeObject[];

/**
 * The attributes to choose from: those in the open template, then MoEngage's standard ones, then
 * the typed name as the author's own attribute.
 */
export function attributeGroups(found: readonly Attribute[], search: string): PickerGroup[] {
  const used = new Map(found.map((attribute) => [valueOf(attribute), attribute]));
  const standard = STANDARD_ATTRIBUTES.map(({ name, key }) => ({ ...option(asUser(name)), key }))
    .filter(({ value }) => !used.has(value))
    .map(({ key, ...rest }) => ({ ...rest, keywords: key }));
  const groups = searchGroups(
    [
      { label: 'In this template', options: [...used.values()].map(option) },
      { label: 'Standard attributes', options: standard },
    ],
    search,
  );
  const own = ownOptions(search.trim(), groups);
  return own.length > 0 ? [...groups, { label: 'Of your own', options: own }] : groups;
}

/** The attribute of an option. */
export function attributeOf({ value }: PickerOption): Attribute {
  const [object, ...name] = value.split('.');
  return {
    object: OBJECTS.find((known) => known === object) ?? 'UserAttribute',
    name: name.join('.'),
  };
}

/** Attribute names are case-sensitive, so only an exact match counts as offered already. */
function ownOptions(name: string, groups: readonly PickerGroup[]): PickerOption[] {
  if (name === '') return [];
  const offered = new Set(groups.flatMap(({ options }) => options.map(({ value }) => value)));
  return OBJECTS.map((object) => option({ object, name })).filter(
    ({ value }) => !offered.has(value),
  );
}

function option({ object, name }: Attribute): PickerOption {
  return { value: valueOf({ object, name }), label: name, detail: OBJECT_LABELS[object] };
}

function valueOf({ object, name }: Attribute): string {
  return `${object}.${name}`;
}

function asUser(name: string): Attribute {
  return { object: 'UserAttribute', name };
}
