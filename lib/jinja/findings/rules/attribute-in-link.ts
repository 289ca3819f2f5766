import type { Found, Rule } from '../rule';
import { attributeBehind, attributeOf, hasFallback, isChecked, textOf } from '../source/attributes';
import {
  bareName,
  hasOperator,
  type Level,
  spanOfValue,
  type Value,
  valuesOf,
} from '../source/expression';
import type { Source } from '../source/read-source';
import type { Tag } from '../source/tag';
import type { AttributeObject } from '../../vocabulary';
import { capturing } from '../source/variables';

const LINKS = new Set(['href', 'src', 'action', 'background', 'xlink:href', 'data-href', 'srcset']);
/** Who may lack an attribute of each object. All recipients share a campaign's attributes. */
const LACKING: Partial<Record<string, string>> = {
  UserAttribute: 'Recipients',
  EventAttribute: 'Recipients whose event comes',
} satisfies Partial<Record<AttributeObject, string>>;
/** MoEngage sets this attribute for every profile. */
const ALWAYS_THERE = new Set(['MoEngage_ID']);
/** An address, with tags inside, up to a given position. */
const ADDRESS = String.raw`[a-z][a-z\d+.-]*:\/\/(?:[^\s<>"'{}]|\{[{%][^{}]*[%}]\})*$`;
const ADDRESS_IN_TEXT = new RegExp(ADDRESS, 'i');
const ADDRESS_IN_STYLE = new RegExp(String.raw`url\(\s*(?:["']|&quot;|&#39;)?${ADDRESS}`, 'i');
/** Characters to look back for the start of an address. */
const LOOK_BACK = 600;
const URL_TEXT = /^\s*[a-z][a-z\d+.-]*:\/\/|[?&][\w.[\]-]+=/i;

/** An attribute without a fallback inside a link: recipients who lack it get no message. */
export const attributeInLink: Rule = {
  name: 'attribute-in-link',
  find: (source) =>
    source.tags.flatMap((tag) =>
      tag.levels
        .filter((level) => isPrinted(level) && buildsLink(source, tag, level))
        .flatMap((level) => valuesOf(level).flatMap((value) => findIn(source, tag, level, value))),
    ),
};

function isPrinted(level: Level): boolean {
  return level.role === 'tag' || level.role === 'brackets';
}

function buildsLink(source: Source, tag: Tag, level: Level): boolean {
  if (tag.kind === 'output') {
    const { place, range } = tag;
    const before = source.template.slice(Math.max(0, range.from - LOOK_BACK), range.from);
    if (place.kind === 'attribute' && place.name !== 'style') return LINKS.has(place.name);
    if (place.kind === 'attribute' || place.kind === 'code') return ADDRESS_IN_STYLE.test(before);
    if (ADDRESS_IN_TEXT.test(before)) return true;
    const block = capturing(source.blockAround(tag));
    const text = block && source.template.slice(block.open.range.to, tag.range.from);
    return text !== undefined && URL_TEXT.test(text);
  }
  const joins = hasOperator(level, '~', '+', '%');
  return (
    tag.keyword === 'set' &&
    joins &&
    valuesOf(level).some((value) => URL_TEXT.test(textOf(value) ?? ''))
  );
}

function findIn(source: Source, tag: Tag, level: Level, value: Value): Found[] {
  const behind = attributeBehind(source, value);
  if (!behind || hasFallback(value, level)) return [];
  if (behind.level && hasFallback(behind.value, behind.level)) return [];
  const { object, name } = behind.attribute;
  const who = LACKING[object];
  if (who === undefined || ALWAYS_THERE.has(name) || looksUp(value)) return [];
  const variable = bareName(value);
  const isIt = (other: Value) => {
    const attribute = attributeOf(other);
    if (attribute?.object === object && attribute.name === name) return true;
    return variable !== undefined && bareName(other) === variable;
  };
  if (isChecked(source, tag, isIt)) return [];
  return [
    {
      severity: 'warning',
      range: source.rangeOf(spanOfValue(value)),
      message: `${who} without ${name} get no message: a link needs a value for each of its parts.`,
    },
  ];
}

/** `getAuxData` uses the attribute as a key, so this rule does not judge a missing one. */
function looksUp({ filters }: Value): boolean {
  return filters.some(({ name }) => name.text === 'getAuxData');
}
