import { nestBrackets, splitAtCommas, type Group, type Item } from '../../syntax/items';
import type { Token } from '../../syntax/token';

/** A filter with its arguments: `|default('x', true)`. */
export interface FilterUse {
  /** The bar before it. */
  bar: Token;
  name: Token;
  args: Group | undefined;
}

/** A name, literal or bracketed expression, with the members and filters after it. */
export interface Value {
  head: Item;
  /** Dots, names, subscripts and calls, in order. */
  trailers: Item[];
  filters: FilterUse[];
}

export type Part = { kind: 'value'; value: Value } | { kind: 'operator'; token: Token };

/** One level of an expression: the content of a pair of brackets, or of the tag itself. */
export interface Level {
  parts: Part[];
  /** What the brackets are; `tag` if there are none. */
  role: 'tag' | 'brackets' | 'list' | 'object' | 'subscript' | 'call' | 'filter';
  /** The filter whose arguments these are. */
  filter?: FilterUse;
  /** The level around it. */
  outer?: Level;
  /** The value in `outer` that it belongs to. */
  owner?: Value;
}

const WORDS = new Set(['and', 'or', 'not', 'if', 'else', 'in', 'is', 'recursive', 'as']);

/** The levels of an expression, outer ones first. */
export function readLevels(tokens: readonly Token[]): Level[] {
  const levels: Level[] = [];
  addLevel(nestBrackets(tokens), { role: 'tag' }, levels);
  return levels;
}

function addLevel(items: readonly Item[], about: Omit<Level, 'parts'>, levels: Level[]): void {
  const level: Level = { ...about, parts: [] };
  levels.push(level);
  let at = 0;
  while (at < items.length) {
    const item = items[at]!;
    if (isOperatorItem(item)) {
      level.parts.push({ kind: 'operator', token: item });
      at += 1;
      if (item.text === 'is') at = skipTest(items, at, level);
      continue;
    }
    const { value, end } = readValue(items, at);
    level.parts.push({ kind: 'value', value });
    addInner(value, level, levels);
    at = end;
  }
}

function isOperatorItem(item: Item): item is Token {
  return item.kind === 'operator' || (item.kind === 'name' && WORDS.has(item.text));
}

/** Skips the name after `is`, which is a test and not a value. */
function skipTest(items: readonly Item[], start: number, level: Level): number {
  let at = start;
  for (const words of [['not'], undefined]) {
    const item = items[at];
    if (item?.kind !== 'name' || (words && !words.includes(item.text))) continue;
    level.parts.push({ kind: 'operator', token: item });
    at += 1;
  }
  return at;
}

function readValue(items: readonly Item[], start: number): { value: Value; end: number } {
  const value: Value = { head: items[start]!, trailers: [], filters: [] };
  let at = start + 1;
  for (;;) {
    const [item, next, after] = [items[at], items[at + 1], items[at + 2]];
    if (item?.kind === 'group' && item.open.text !== '{' && value.filters.length === 0) {
      value.trailers.push(item);
      at += 1;
    } else if (isSign(item, '.') && next && next.kind !== 'group' && next.kind !== 'operator') {
      value.trailers.push(item, next);
      at += 2;
    } else if (isSign(item, '|') && next?.kind === 'name') {
      const args = after?.kind === 'group' && after.open.text === '(' ? after : undefined;
      value.filters.push({ bar: item, name: next, args });
      at += args ? 3 : 2;
    } else if (item?.kind === 'string' && value.head.kind === 'string' && at === start + 1) {
      // Adjacent strings form one value.
      value.trailers.push(item);
      at += 1;
    } else {
      return { value, end: at };
    }
  }
}

function isSign(item: Item | undefined, sign: string): item is Token {
  return item?.kind === 'operator' && item.text === sign;
}

const ROLES: Readonly<Record<string, Level['role']>> = {
  '(': 'brackets',
  '[': 'list',
  '{': 'object',
};

function addInner(value: Value, outer: Level, levels: Level[]): void {
  const around = { outer, owner: value };
  if (value.head.kind === 'group') {
    const role = ROLES[value.head.open.text] ?? 'brackets';
    addLevel(value.head.items, { ...around, role }, levels);
  }
  for (const trailer of value.trailers) {
    if (trailer.kind !== 'group') continue;
    const role = trailer.open.text === '[' ? 'subscript' : 'call';
    addLevel(trailer.items, { ...around, role }, levels);
  }
  for (const filter of value.filters) {
    if (filter.args) addLevel(filter.args.items, { ...around, role: 'filter', filter }, levels);
  }
}

/** The values of a level. */
export function valuesOf(level: Level): Value[] {
  return level.parts.flatMap((part) => (part.kind === 'value' ? [part.value] : []));
}

/** Whether a level has an operator or operator word of its own. */
export function hasOperator(level: Level, ...texts: string[]): boolean {
  return level.parts.some((part) => part.kind === 'operator' && texts.includes(part.token.text));
}

/** The arguments of a call, each as its items. */
export function argumentsOf(args: Group | undefined): Item[][] {
  return splitAtCommas(args?.items ?? []);
}

/** Where an item begins and ends, in the text that was scanned. */
export function spanOf(item: Item): { from: number; to: number } {
  return item.kind === 'group'
    ? { from: item.open.from, to: item.close.from + item.close.text.length }
    : { from: item.from, to: item.from + item.text.length };
}

/** Where a value begins and ends, with its filters. */
export function spanOfValue({ head, trailers, filters }: Value): { from: number; to: number } {
  const lastFilter = filters.at(-1);
  const last = lastFilter ? (lastFilter.args ?? lastFilter.name) : (trailers.at(-1) ?? head);
  return { from: spanOf(head).from, to: spanOf(last).to };
}

/** The name that a value consists of, if only filters follow it. */
export function bareName({ head, trailers }: Value): string | undefined {
  return head.kind === 'name' && trailers.length === 0 ? head.text : undefined;
}
