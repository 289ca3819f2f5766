import { decodeLiteral, encodeLiteral, EscapeError } from '../python/string-literal';
import { BOUNDARY_NAMES, splitConcatenations } from './concatenation';
import { AS_TEXT } from './engine-names';
import { translateFilter, translateFormatMethod } from './filters';
import { nestBrackets, type Group, type Item } from './items';
import { countNewlines } from './scan-tag';
import { TemplateProblem } from './template-problem';
import type { Token } from './token';

const ASCII_NAME = /^[A-Za-z_]\w*$/;

/** A Jinja expression, or the inside of a statement, as MiniJinja that means the same. */
export function translateExpression(tokens: readonly Token[]): string {
  return translateItems(nestBrackets(tokens));
}

/** The same for items that are nested already. */
export function translateItems(items: readonly Item[]): string {
  return splitConcatenations(items)
    .map(({ operands, boundary }) => {
      const behind = boundary ? translateItem(boundary) : '';
      if (operands.length === 1) return translateOperand(operands[0] ?? []) + behind;
      return operands.map((operand) => asText(operand, items)).join('~') + behind;
    })
    .join('');
}

function asText(operand: readonly Item[], around: readonly Item[]): string {
  if (operand.length === 0) {
    throw new TemplateProblem('A ~ joins two values, and one is missing.', lineOf(around[0]));
  }
  return `((${translateOperand(operand)})${AS_TEXT})`;
}

function translateOperand(items: readonly Item[]): string {
  let output = '';
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]!;
    const name = items[index + 1];
    const args = callArguments(items[index + 2]);
    if (isOperatorItem(item, '|') && name?.kind === 'name') {
      // The space keeps an `if` that follows at once from growing onto the last filter's name.
      output += `${gaps(item, name)}${translateFilter(name.text, args, translateItems)} `;
      index += args ? 2 : 1;
    } else if (
      isOperatorItem(item, '.') &&
      name?.kind === 'name' &&
      name.text === 'format' &&
      args
    ) {
      output += gaps(item, name) + translateFormatMethod(args, translateItems);
      index += 2;
    } else if (isOperatorItem(item, '.') && isUnusualMember(name)) {
      output += gaps(item, name) + subscript(name);
      index += 1;
    } else if (item.kind === 'string') {
      const strings = consecutiveStrings(items, index);
      output += literal(strings);
      index += strings.length - 1;
    } else {
      output += translateItem(item);
    }
  }
  return output;
}

function translateItem(item: Item): string {
  if (item.kind === 'group') {
    const inner = translateItems(item.items);
    return `${item.open.gap}${item.open.text}${inner}${item.close.gap}${item.close.text}`;
  }
  if (item.kind === 'string') return literal([item]);
  if (item.kind !== 'name') return item.gap + item.text;
  // `1if x` is two tokens in Jinja's eyes, one and a wrong one in MiniJinja's.
  if (BOUNDARY_NAMES.has(item.text)) return `${item.gap} ${item.text}`;
  return item.gap + (ASCII_NAME.test(item.text) ? item.text : encodedName(item.text));
}

/** Neighbouring strings are one in Jinja. New lines inside move behind, to keep the line count. */
function literal(strings: readonly Token[]): string {
  const texts = strings.map((token) => {
    try {
      return decodeLiteral(token.text.slice(1, -1));
    } catch (error) {
      if (!(error instanceof EscapeError)) throw error;
      throw new TemplateProblem(`A string cannot be read: ${error.message}.`, token.line);
    }
  });
  const source = strings.map(({ text }) => text).join('');
  const gap = strings.map((token) => token.gap).join('');
  return gap + encodeLiteral(texts.join('')) + '\n'.repeat(countNewlines(source));
}

function consecutiveStrings(items: readonly Item[], start: number): Token[] {
  const strings: Token[] = [];
  for (let index = start; index < items.length; index += 1) {
    const item = items[index];
    if (item?.kind !== 'string') break;
    strings.push(item);
  }
  return strings;
}

/** `.Größe` and `.0`, which Jinja takes and MiniJinja does not. */
function isUnusualMember(item: Item | undefined): item is Token {
  return item?.kind === 'number' || (item?.kind === 'name' && !ASCII_NAME.test(item.text));
}

function subscript(member: Token): string {
  return member.kind === 'number' ? `[${member.text}]` : `[${encodeLiteral(member.text)}]`;
}

/** MiniJinja's names are ASCII; Jinja's are any letters. */
function encodedName(name: string): string {
  const codes = Array.from(name.normalize('NFKC'), (char) => char.codePointAt(0)?.toString(16));
  return `passlink_name_${codes.join('_')}`;
}

function callArguments(item: Item | undefined): Group | undefined {
  return item?.kind === 'group' && item.open.text === '(' ? item : undefined;
}

function isOperatorItem(item: Item, text: string): item is Token {
  return item.kind === 'operator' && item.text === text;
}

function gaps(first: Token, second: Token): string {
  return first.gap + second.gap;
}

function lineOf(item: Item | undefined): number | undefined {
  return item?.kind === 'group' ? item.open.line : item?.line;
}
