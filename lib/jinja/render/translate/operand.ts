import { MAX_BRACKET_DEPTH } from '../../limits';
import { encodeLiteral } from '../../syntax/string-literal';
import { TEXT_METHODS } from '../python/text-methods';
import { BOUNDARY_NAMES, endsValue } from './concatenation';
import { ENGINE } from './engine-names';
import { type Translate, translateFilter, translateFormatMethod, translateMethod } from './filters';
import { notZero, sliceable } from './guards';
import type { Group, Item } from '../../syntax/items';
import { consecutiveStrings, literal } from './literal';
import { TemplateProblem } from '../../syntax/scan-tag';
import type { Token } from '../../syntax/token';

const ASCII_NAME = /^[A-Za-z_]\w*$/;

/**
 * Methods of Python's dictionaries. With a dot, Jinja finds them before an attribute of that name.
 */
const MEMBERS = new Set(['items', 'keys', 'values', 'get', 'pop', 'update', 'copy', 'clear']);
const DIVISIONS = new Set(['/', '//', '%']);
/**
 * MoEngage's own objects. An author's `namespace(items=…)` does have the attributes it was given.
 */
const OWN_OBJECT = /^[A-Z]/;

/** Translates a value with its attributes, subscripts, calls, filters and tests. */
export function translateOperand(items: readonly Item[], translate: Translate): string {
  let output = '';
  /** Where the value of the next subscript begins in the output. */
  let valueFrom = 0;
  let root: Item | undefined;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]!;
    const before = items[index - 1];
    const name = items[index + 1];
    const args = callArguments(items[index + 2]);
    if (isOperatorItem(item, '|') && name?.kind === 'name') {
      const behind = items[index + (args ? 3 : 2)];
      const after = items[index + (args ? 4 : 3)];
      const next = behind?.kind === 'operator' && after?.kind === 'name' ? after.text : '';
      // The space keeps a following `if` from joining the last filter's name.
      output += `${gaps(item, name)}${translateFilter(name.text, args, translate, next)} `;
      index += args ? 2 : 1;
    } else if (isOperatorItem(item, '.') && name?.kind === 'name' && args && isOurs(name.text)) {
      // The brackets allow an attribute or a subscript of the result to follow.
      const value = output.slice(valueFrom) + gaps(item, name);
      output = `${output.slice(0, valueFrom)}(${value}${ourMethod(name.text, args, translate)})`;
      index += 2;
    } else if (isOperatorItem(item, '.') && name?.kind === 'name' && isRefused(root, name, args)) {
      output += `['${name.text}'|${ENGINE.refuseMember}]`;
      index += 1;
    } else if (isOperatorItem(item, '.') && isUnusualMember(name)) {
      output += gaps(item, name) + subscript(name);
      index += 1;
    } else if (isOperatorItem(item, '-')) {
      // In Jinja a sign binds more weakly than attributes and calls, and more tightly than filters.
      const { signs, end } = signedValue(items, index);
      valueFrom = output.length;
      const value = translateOperand(items.slice(index + signs.length, end), translate);
      const gapsBefore = signs.map(({ gap }) => gap).join('');
      output += `${gapsBefore}${'(-('.repeat(signs.length)}${value}${'))'.repeat(signs.length)}`;
      index = end - 1;
    } else if (item.kind === 'operator' && DIVISIONS.has(item.text)) {
      const end = factorEnd(items, index + 1);
      const divisor = items.slice(index + 1, end);
      output += item.gap + item.text + notZero(divisor, translateOperand(divisor, translate));
      valueFrom = output.length;
      index = end - 1;
    } else if (isSlice(item) && endsValue(before)) {
      const value = output.slice(valueFrom);
      output = output.slice(0, valueFrom) + sliceable(value) + translateItem(item, translate);
    } else {
      if (beginsValue(item, before)) {
        valueFrom = output.length;
        root = item;
      }
      if (item.kind === 'string') {
        const strings = consecutiveStrings(items, index);
        output += literal(strings);
        index += strings.length - 1;
      } else {
        output += translateItem(item, translate);
      }
    }
  }
  return output;
}

export function translateItem(item: Item, translate: Translate): string {
  if (item.kind === 'group') {
    const inner = translate(item.items);
    return `${item.open.gap}${item.open.text}${inner}${item.close.gap}${item.close.text}`;
  }
  if (item.kind === 'string') return literal([item]);
  if (item.kind !== 'name') return item.gap + item.text;
  // Jinja reads `1if x` as two tokens, MiniJinja as a single wrong one.
  if (BOUNDARY_NAMES.has(item.text)) return `${item.gap} ${item.text}`;
  return item.gap + (ASCII_NAME.test(item.text) ? item.text : encodedName(item.text));
}

function factorEnd(items: readonly Item[], start: number): number {
  const found = items.findIndex(
    (item, index) =>
      index >= start && item.kind === 'operator' && (DIVISIONS.has(item.text) || item.text === '*'),
  );
  return found < 0 ? items.length : found;
}

function isSlice(item: Item): boolean {
  return (
    item.kind === 'group' &&
    item.open.text === '[' &&
    item.items.some((inner) => isOperatorItem(inner, ':'))
  );
}

function beginsValue(item: Item, before: Item | undefined): boolean {
  return item.kind !== 'operator' && !isOperatorItem(before, '.') && !endsValue(before);
}

/** The signs at an index, and the end of the value they apply to, without its filters and tests. */
function signedValue(items: readonly Item[], start: number): { signs: Token[]; end: number } {
  const signs: Token[] = [];
  let end = start;
  for (let item = items[end]; isOperatorItem(item, '-'); item = items[end]) {
    signs.push(item);
    end += 1;
  }
  if (signs.length > MAX_BRACKET_DEPTH) {
    throw new TemplateProblem('The signs before a value nest too deep.', signs[0]?.line);
  }
  if (items[end] === undefined || items[end]?.kind === 'operator') return { signs, end };
  end += 1;
  for (;;) {
    const item = items[end];
    if (item?.kind === 'group' && item.open.text !== '{') end += 1;
    else if (isOperatorItem(item, '.') && items[end + 1]) end += 2;
    else return { signs, end };
  }
}

function isOurs(method: string): boolean {
  return method === 'format' || TEXT_METHODS.has(method);
}

function ourMethod(method: string, args: Group, translate: Translate): string {
  return method === 'format'
    ? translateFormatMethod(args, translate)
    : translateMethod(method, args, translate);
}

/** Whether this is `UserAttribute.items` without a call, which is a function in Python. */
function isRefused(root: Item | undefined, { text }: Token, args: Group | undefined): boolean {
  return (
    args === undefined && MEMBERS.has(text) && root?.kind === 'name' && OWN_OBJECT.test(root.text)
  );
}

/** A member such as `.Größe` or `.0`, which Jinja accepts and MiniJinja does not. */
function isUnusualMember(item: Item | undefined): item is Token {
  return item?.kind === 'number' || (item?.kind === 'name' && !ASCII_NAME.test(item.text));
}

function subscript(member: Token): string {
  return member.kind === 'number' ? `[${member.text}]` : `[${encodeLiteral(member.text)}]`;
}

/** Names may have any letters in Jinja, but only ASCII in MiniJinja. */
function encodedName(name: string): string {
  const codes = Array.from(name.normalize('NFKC'), (char) => char.codePointAt(0)?.toString(16));
  return `passlink_name_${codes.join('_')}`;
}

function callArguments(item: Item | undefined): Group | undefined {
  return item?.kind === 'group' && item.open.text === '(' ? item : undefined;
}

function isOperatorItem(
  item: Item | undefined,
  text: string,
): item is Token & { kind: 'operator' } {
  return item?.kind === 'operator' && item.text === text;
}

function gaps(first: Token, second: Token): string {
  return first.gap + second.gap;
}
