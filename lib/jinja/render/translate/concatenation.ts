import { type Item } from '../../syntax/items';

/** The part of an expression between two operators that bind more weakly than `~`. */
export interface Concatenation {
  /** One operand if there is no `~`. */
  operands: Item[][];
  /** The operator after it; undefined at the end. */
  boundary?: Item;
}

const BOUNDARY_OPERATORS = new Set([',', '=', ':', '==', '!=', '<', '>', '<=', '>=']);
/** Operators that are words. */
export const BOUNDARY_NAMES = new Set(['and', 'or', 'not', 'if', 'else', 'in', 'recursive', 'as']);
/** After one of these, a minus is a sign. */
const WORD_OPERATORS = new Set([...BOUNDARY_NAMES, 'is', 'elif', 'for', 'set', 'with']);

/**
 * Splits one level of an expression into the operands of `~`. In Jinja `~` binds more weakly than
 * `*`, filters and tests, and more tightly than `+`, comparisons and the word operators.
 */
export function splitConcatenations(items: readonly Item[]): Concatenation[] {
  const found: Concatenation[] = [];
  let operands: Item[][] = [[]];
  items.forEach((item, index) => {
    if (isBoundary(item, items[index - 1], items[index - 2])) {
      found.push({ operands, boundary: item });
      operands = [[]];
    } else if (item.kind === 'operator' && item.text === '~') {
      operands.push([]);
    } else {
      operands.at(-1)?.push(item);
    }
  });
  return [...found, { operands }];
}

function isBoundary(item: Item, before: Item | undefined, twoBefore: Item | undefined): boolean {
  if (item.kind === 'operator') {
    if (item.text === '+' || item.text === '-') return endsValue(before);
    return BOUNDARY_OPERATORS.has(item.text);
  }
  return isWordOperator(item, before, twoBefore);
}

/** Whether a name is an operator at its position. */
export function isWordOperator(
  item: Item,
  before: Item | undefined,
  twoBefore: Item | undefined,
): boolean {
  if (item.kind !== 'name' || !BOUNDARY_NAMES.has(item.text)) return false;
  // `is not in` names a test, `x.in` an attribute, `|not` a filter.
  if (before?.kind === 'operator' && (before.text === '.' || before.text === '|')) return false;
  return !isWord(before, 'is') && !(isWord(before, 'not') && isWord(twoBefore, 'is'));
}

function isWord(item: Item | undefined, word: string): boolean {
  return item?.kind === 'name' && item.text === word;
}

/** Whether a value ends here. Then a minus after it is subtraction and a bracket is a subscript. */
export function endsValue(item: Item | undefined): boolean {
  if (!item || item.kind === 'operator') return false;
  return item.kind !== 'name' || !WORD_OPERATORS.has(item.text);
}
