import { AS_JSON, AS_TEXT, ENGINE, methodName, moengageName } from './engine-names';
import { keywordArgument, splitAtCommas, type Group, type Item } from '../../syntax/items';
import { encodeLiteral } from '../../syntax/string-literal';
import { MOENGAGE_FILTERS } from '../../vocabulary';

/** Translates the items of an expression. */
export type Translate = (items: readonly Item[]) => string;
type FilterTranslation = (args: Group | undefined, translate: Translate) => string;

/** Filters of Jinja that begin with `str(value)`; MiniJinja converts some values differently. */
const TEXT_FILTERS = ['upper', 'lower', 'capitalize', 'trim', 'striptags'];

const FILTERS = new Map<string, FilterTranslation>([
  ['string', () => AS_TEXT],
  ['format', (args, translate) => AS_TEXT + exactCall(ENGINE.printf, args, translate)],
  ['default', withoutKeywords],
  ['d', withoutKeywords],
  ['length', () => '|default([])|length'],
  ['count', () => '|default([])|length'],
  ['first', () => '|default([])|first'],
  ['last', () => '|default([])|last'],
  ['int', (args, translate) => AS_JSON + exactCall(ENGINE.int, args, translate)],
  // A float that is whole reaches MiniJinja as text only; as a number it would be an integer.
  ['float', (args, translate) => `${AS_JSON}${exactCall(ENGINE.float, args, translate)}|float`],
  ['join', (args, translate) => AS_JSON + exactCall(ENGINE.join, args, translate)],
  ['replace', (args, translate) => AS_TEXT + exactCall(ENGINE.replace, args, translate)],
  ['truncate', (args, translate) => AS_JSON + exactCall(ENGINE.truncate, args, translate)],
  ['title', () => `${AS_TEXT}|${ENGINE.title}`],
  ['safe', () => AS_TEXT],
  ['tojson', (args, translate) => AS_JSON + exactCall(ENGINE.json, args, translate)],
  ['center', (args, translate) => AS_TEXT + exactCall(ENGINE.center, args, translate)],
  ['wordcount', () => `${AS_TEXT}|${ENGINE.wordCount}`],
  // Two halves make a float where one whole number would become an integer on its way back.
  ['round', (args, translate) => `${AS_JSON}${exactCall(ENGINE.round, args, translate)}|sum`],
  ['e', () => `${AS_TEXT}|${ENGINE.escape}`],
  ['escape', () => `${AS_TEXT}|${ENGINE.escape}`],
  ['forceescape', () => `${AS_TEXT}|${ENGINE.escape}`],
]);

for (const name of TEXT_FILTERS) {
  FILTERS.set(name, (args, translate) => `${AS_TEXT}|${name}${plainArguments(args, translate)}`);
}
for (const name of MOENGAGE_FILTERS) {
  FILTERS.set(
    name,
    (args, translate) => `${AS_JSON}${exactCall(moengageName(name), args, translate)}|first`,
  );
}

/**
 * Translates a filter to MiniJinja's `|name(args)`, with the bar.
 * @param next the filter that follows immediately
 */
export function translateFilter(
  name: string,
  args: Group | undefined,
  translate: Translate,
  next = '',
): string {
  if (name === 'map' && next === 'join' && args) return mapToJoin(args, translate);
  const translation = FILTERS.get(name);
  return translation ? translation(args, translate) : `|${name}${plainArguments(args, translate)}`;
}

/** Translates `.format(args)`, a method that MiniJinja's strings lack. */
export function translateFormatMethod(args: Group, translate: Translate): string {
  return AS_JSON + exactCall(ENGINE.braceFormat, args, translate);
}

/** Translates `.zfill(5)` and other methods of Python's `str` that MiniJinja's strings lack. */
export function translateMethod(method: string, args: Group, translate: Translate): string {
  return AS_JSON + exactCall(methodName(method), args, translate);
}

/**
 * An attribute that an item lacks joins as an empty text, so it must not become none on the way.
 */
function mapToJoin(args: Group, translate: Translate): string {
  const parts = splitAtCommas(args.items);
  const names = new Set(parts.map((part) => keywordArgument(part).name?.text));
  const isGap = names.has('attribute') && !names.has('default');
  const end = `${isGap ? `,default=${ENGINE.absent}` : ''}${args.close.gap})`;
  return `|map${args.open.gap}(${translate(args.items)}${end}`;
}

function plainArguments(args: Group | undefined, translate: Translate): string {
  return args ? `${args.open.gap}(${translate(args.items)}${args.close.gap})` : '';
}

/**
 * A call whose arguments are sent as JSON: the positional ones as a list, the named ones as a map.
 */
function exactCall(name: string, args: Group | undefined, translate: Translate): string {
  const positional: string[] = [];
  const named: string[] = [];
  for (const part of splitAtCommas(args?.items ?? [])) {
    const { name: keyword, value } = keywordArgument(part);
    const exact = `(${translate(value)})|default(${ENGINE.absent})`;
    if (keyword) named.push(`${keyword.gap}${encodeLiteral(keyword.text)}:${exact}`);
    else positional.push(exact);
  }
  const end = args?.close.gap ?? '';
  return `|${name}([${positional.join(',')}]|tojson,{${named.join(',')}}|tojson${end})`;
}

/** MiniJinja's `default` takes its two arguments only by position. */
function withoutKeywords(args: Group | undefined, translate: Translate): string {
  const values = splitAtCommas(args?.items ?? []).map((part) => keywordArgument(part));
  const [first] = values;
  const onlyBoolean = values.length === 1 && first?.name?.text === 'boolean';
  const list = values.map(({ value }) => translate(value));
  return `|default(${(onlyBoolean ? ["''", ...list] : list).join(',')}${args?.close.gap ?? ''})`;
}
