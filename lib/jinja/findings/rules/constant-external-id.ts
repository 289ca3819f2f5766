import type { Range } from '../../../text/edits';
import { readPayload } from '../recipe/recipe-payload';
import type { RecipePart } from '../recipe/types';
import type { Found, Rule } from '../rule';
import { constantText, type Sameness, samenessOf } from '../source/constants';
import { type Level, type Part, spanOfValue } from '../source/expression';
import { beginningIn, within } from '../source/ranges';
import type { Source } from '../source/read-source';
import type { Tag } from '../source/tag';
import { NOT_SEND } from '../../vocabulary';

/** The fields that make a pass a recipient's own: PassKit shows the standing pass for an ID it knows. */
const IDS = [
  'members.member.externalId',
  'singleUseCoupons.coupon.externalId',
  'person.externalId',
];
const IN_TEXT = new RegExp(
  String.raw`(["'])(${IDS.join('|').replaceAll('.', String.raw`\.`)})\1\s*:\s*["']`,
  'g',
);
/** Characters to look at for the end of a value in JSON. */
const REACH = 500;

interface Place {
  field: string;
  range: Range;
  sameness: Sameness;
}

/** A constant, or a fallback text, in the ID that makes a pass a recipient's own. */
export const constantExternalId: Rule = {
  name: 'constant-external-id',
  everywhere: true,
  find(source) {
    const places = [...inRows(source), ...inPayloads(source), ...inText(source)];
    const seen = new Set<string>();
    return places.flatMap(({ field, range, sameness }): Found[] => {
      const place = `${range.from} ${field}`;
      if (sameness === 'own' || seen.has(place)) return [];
      seen.add(place);
      return [
        sameness === 'constant'
          ? {
              severity: 'error',
              range,
              message: `Every recipient gets the same pass: ${field} is one text for everybody, so put an attribute there that differs for each, such as ID.`,
            }
          : {
              severity: 'warning',
              range,
              message: `Recipients without a value of their own in ${field} all get one and the same pass: leave its fallback out, or do not send to them.`,
            },
      ];
    });
  },
};

/** The rows of a Passlink block, `['person.externalId',…]`, and objects, `{'person.externalId': …}`. */
function inRows(source: Source): Place[] {
  return source.tags.flatMap((tag) =>
    tag.levels
      .filter(({ role }) => role === 'list' || role === 'object')
      .flatMap((level) => pairsOf(level))
      .flatMap(({ key, value }) => {
        const [first] = key;
        if (first?.kind !== 'value' || key.length > 1) return [];
        const field = IDS.find((id) => id === constantText(source, tag, first.value));
        if (field === undefined) return [];
        const own = source.passlinkBlocks.find((block) => within(tag.range, block.range));
        const range = own?.start ?? source.rangeOf(spanOfValue(first.value));
        return [{ field, range, sameness: samenessOf(source, tag, value) }];
      }),
  );
}

/** The first two items of a list, or the pairs of an object. */
function pairsOf({ role, parts }: Level): { key: Part[]; value: Part[] }[] {
  const items = splitAt(parts, ',');
  if (role === 'list') return [{ key: items[0] ?? [], value: items[1] ?? [] }];
  return items.map((item) => {
    const [key = [], ...value] = splitAt(item, ':');
    return { key, value: value.flat() };
  });
}

function splitAt(parts: readonly Part[], sign: string): Part[][] {
  const items: Part[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'operator' && part.token.text === sign) items.push([]);
    else items.at(-1)?.push(part);
  }
  return items;
}

/** JSON that a `set` joins from texts and values, as MoEngage's recipe does. */
function inPayloads(source: Source): Place[] {
  const { template } = source;
  return source.definitions.flatMap((definition) => {
    const { from, to } = definition.tag.range;
    const written = template.slice(from, to);
    if (!definition.level || !IDS.some((id) => written.includes(id))) return [];
    return readPayload(source, definition)
      .fields.filter(({ field }) => IDS.includes(field))
      .map(({ field, parts }) => {
        const start = from + Math.max(0, written.indexOf(field));
        return {
          field,
          range: { from: start, to: start + field.length },
          sameness: ofParts(parts),
        };
      });
  });
}

function ofParts(parts: readonly RecipePart[]): Sameness {
  const values = parts.filter((part) => part.kind !== 'text');
  if (values.length === 0) return textOfParts(parts).trim() === '' ? 'own' : 'constant';
  return values.every(hasText) ? 'fallback' : 'own';
}

function hasText(part: RecipePart): boolean {
  if (part.kind !== 'attribute' || part.fallback === undefined) return false;
  return part.fallback.trim() !== '' && !part.fallback.includes(NOT_SEND);
}

function textOfParts(parts: readonly RecipePart[]): string {
  return parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
}

/** JSON that stands in the template's text, with tags for its values. */
function inText(source: Source): Place[] {
  const { template, tags } = source;
  return [...template.matchAll(IN_TEXT)].flatMap(({ 0: lead, 2: field = '', index }) => {
    const range = { from: index + 1, to: index + 1 + field.length };
    const start = index + lead.length;
    if (tags.some((tag) => tag.kind !== 'raw' && within(range, tag.range))) return [];
    const inside = beginningIn(tags, { from: start, to: start + REACH });
    const end = endOf(template, lead.slice(-1), start, inside);
    const values = inside.filter((tag) => tag.range.from < end);
    return [{ field, range, sameness: ofText(source, { from: start, to: end }, values) }];
  });
}

function ofText(source: Source, { from, to }: Range, values: readonly Tag[]): Sameness {
  if (values.length === 0)
    return source.template.slice(from, to).trim() === '' ? 'own' : 'constant';
  if (values.some(({ kind }) => kind !== 'output')) return 'own';
  const kinds = values.map((tag) => {
    const [level] = tag.levels;
    return level ? samenessOf(source, tag, level.parts) : 'own';
  });
  if (kinds.includes('own')) return 'own';
  return kinds.every((kind) => kind === 'constant') ? 'constant' : 'fallback';
}

/** The position of the quote that ends a value, outside of tags. */
function endOf(template: string, quote: string, start: number, tags: readonly Tag[]): number {
  let at = start;
  for (const { range } of tags) {
    const end = template.indexOf(quote, at);
    if (end < 0 || end < range.from) break;
    at = range.to;
  }
  const end = template.indexOf(quote, at);
  return end < 0 ? template.length : end;
}
