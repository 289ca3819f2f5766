import { type Item } from '../../syntax/items';

/** What lies between two operators that bind weaker than `~`. */
export interface Concatenation {
  /** One operand where there is no `~`. */
  operands: Item[][];
  /** The operator behind it; undefined at the end. */
  boundary?: Item;
}

const BOUNDARY_OPERATORS = new Set([',', '=', ':', '==', '!=', '<', '>', '<=', '>=']);
/** Words that are operators. */
export const BOUNDARY_NAMES = new Set(['and', 'or', 'not', 'if', 'else', 'in', 'recursive', 'as']);
/** Behind one of these a minus is a sign. */
const WORD_OPERATORS = new Set([...BOUNDARY_NAMES, 'is', 'elif', 'for', 'set', 'with']);

/**
 * Cuts one level of an expression into the operands of `~`. In Jinja `~` binds weaker than `*` and
 * than filters and tests, and stronger than `+`, comparisons and the word operators.
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

/** Whether a name is an operator where it stands. */
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

/** Whether an operator may follow, so that a minus here is no sign and a bracket no list. */
export function endsValue(item: Item | undefined): boolean {
  if (!item || item.kind === 'operator') return false;
  return item.kind !== 'name' || !WORD_OPERATORS.has(item.text);
}
