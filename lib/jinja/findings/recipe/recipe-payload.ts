import { fallbackOf } from '../../syntax/items';
import { decoded } from '../../syntax/string-literal';
import { attributeOf, defaultArguments, textOf } from '../source/attributes';
import { argumentsOf, bareName, type FilterUse, type Value } from '../source/expression';
import { joinedValues, onlyValue } from '../source/joined-values';
import type { RecipePart, RecipeSource } from './types';
import type { Definition } from '../source/variables';

/** The payload that a recipe builds by hand. */
export interface RecipePayload {
  /** The payload's fields, in order. */
  fields: { field: string; parts: RecipePart[] }[];
  /** Whether `fields` is the whole payload. */
  isWhole: boolean;
  isJson: boolean;
  /** Whether every value is escaped in some way. */
  isEscaped: boolean;
}

/** A placeholder for the value with that number. JSON allows it inside a string. */
const PLACEHOLDER = /(\uE000\d+\uE001)/;

const STRING = String.raw`"((?:[^"\\]|\\[^])*)"`;
/** A field whose value is a string in quotes, or a number or placeholder without quotes. */
const FIELD = new RegExp(
  String.raw`${STRING}\s*:\s*(?:${STRING}|(\uE000\d+\uE001|-?\d[\d.]*))`,
  'g',
);

/** Reads the expression of a payload, even if the JSON that it makes is broken. */
export function readPayload(source: RecipeSource, definition: Definition): RecipePayload {
  const { values: written, isSound } = joinedValues(definition);
  const joined = written.map((value) => behind(source, value, definition));
  const values = joined.filter((value) => textOf(value) === undefined);
  const json = joined.map((value) => textOf(value) ?? placeholder(values.indexOf(value))).join('');
  const matches = [...json.matchAll(FIELD)];
  const names = matches.map(([, name = '']) => unescaped(name));
  // Apart from fields, a broken recipe may only have extra commas, quotes and brackets.
  const isWhole =
    isSound &&
    /^[\s{},"]*$/.test(json.replaceAll(FIELD, '')) &&
    names.every((name) => name !== undefined && !PLACEHOLDER.test(name));
  const fields = matches.map(([, name = '', text, bare = ''], index) => ({
    field: names[index] ?? name,
    parts: partsOf(text ?? bare, values),
  }));
  const isEscaped = values.every(escapes);
  return { fields, isWhole, isJson: isJson(json), isEscaped };

  function placeholder(index: number): string {
    const bare = `\uE000${index}\uE001`;
    // `tojson` adds the quotes itself.
    return values[index]?.filters.some(({ name }) => name.text === 'tojson') ? `"${bare}"` : bare;
  }
}

function partsOf(text: string, values: readonly Value[]): RecipePart[] {
  return text
    .split(PLACEHOLDER)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const value = PLACEHOLDER.test(piece) ? values[Number(piece.slice(1, -1))] : undefined;
      if (value) return valuePart(value);
      const plain = unescaped(piece);
      return plain === undefined ? { kind: 'computed' } : { kind: 'text', text: plain };
    });
}

/** The value of an author's own variable, if the template sets it only once. */
function behind({ definitions, blockAround }: RecipeSource, value: Value, user: Definition): Value {
  const name = bareName(value);
  if (name === undefined) return value;
  const [only, ...more] = definitions.filter((each) => each.name === name);
  const isBefore = only && only.tag.range.from < user.tag.range.from;
  const isAlways = only && [undefined, blockAround(user.tag)].includes(blockAround(only.tag));
  const held = isBefore && isAlways && more.length === 0 ? onlyValue(only) : undefined;
  return held ? { ...held, filters: [...held.filters, ...value.filters] } : value;
}

/** Filters that a generated block does not need, since it escapes values itself. */
const PLAIN_FILTERS = new Set(['tojson', 'string', 'safe']);
/** Characters that authors replace by hand, to keep their JSON valid. */
const ESCAPED = new Set(['"', '\\', '\n', '\r', '\t']);

function valuePart(value: Value): RecipePart {
  const attribute = attributeOf(value);
  const isWholeName = value.trailers.length === (attribute?.dotted ? 2 : 1);
  if (!attribute || !isWholeName) return { kind: 'computed' };
  const part: RecipePart & { kind: 'attribute' } = {
    kind: 'attribute',
    object: attribute.object,
    name: attribute.name,
  };
  for (const filter of value.filters) {
    switch (filter.name.text) {
      case 'default':
      case 'd': {
        const fallback = fallbackOf(defaultArguments(filter)[0] ?? []);
        if (fallback === undefined || part.fallback !== undefined) return { kind: 'computed' };
        part.fallback = fallback;
        break;
      }
      case 'lower':
        part.lowercase = true;
        if (part.fallback !== undefined) part.fallback = part.fallback.toLowerCase();
        break;
      default:
        if (!PLAIN_FILTERS.has(filter.name.text) && !isEscape(filter)) return { kind: 'computed' };
    }
  }
  return part;
}

function isEscape({ name, args }: FilterUse): boolean {
  const [what] = argumentsOf(args)[0] ?? [];
  return name.text === 'replace' && what?.kind === 'string' && ESCAPED.has(decoded(what));
}

function escapes({ filters }: Value): boolean {
  return filters.some(({ name }) => name.text === 'tojson' || name.text === 'replace');
}

/** Decodes the text between JSON's quotes; undefined if it is invalid. */
function unescaped(text: string): string | undefined {
  if (!text.includes('\\')) return text;
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return undefined;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
