import { type Item } from '../../syntax/items';
import { isWordOperator } from './concatenation';

/** The part of an expression between two operators that bind more weakly than comparisons. */
export interface Comparison {
  /** One operand if nothing is compared; otherwise one more than there are operators. */
  operands: Item[][];
  /** `<`, `==`, `in`, `not in`, … */
  operators: { text: string; items: Item[] }[];
  /** The operator after it; undefined at the end. */
  boundary?: Item;
}

/** Python refuses to compare values without an order with these; MiniJinja does not. */
export const ORDERS = new Set(['<', '>', '<=', '>=']);
const COMPARES = new Set([...ORDERS, '==', '!=']);
const SEPARATORS = new Set([',', '=', ':']);

/** Splits one level of an expression into comparisons, which chain in Jinja: `1 < x < 5`. */
export function splitComparisons(items: readonly Item[]): Comparison[] {
  const found: Comparison[] = [];
  let current: Comparison = { operands: [[]], operators: [] };
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]!;
    const next = items[index + 1];
    const isWord = isWordOperator(item, items[index - 1], items[index - 2]);
    const isNotIn = isWord && isNamed(item, 'not') && isNamed(next, 'in');
    if (isNotIn && next) {
      compare('not in', [item, next]);
      index += 1;
    } else if (isWord && isNamed(item, 'in')) {
      compare('in', [item]);
    } else if (item.kind === 'operator' && COMPARES.has(item.text)) {
      compare(item.text, [item]);
    } else if (isWord || (item.kind === 'operator' && SEPARATORS.has(item.text))) {
      found.push({ ...current, boundary: item });
      current = { operands: [[]], operators: [] };
    } else {
      current.operands.at(-1)?.push(item);
    }
  }
  return [...found, current];

  function compare(text: string, operator: Item[]): void {
    current.operators.push({ text, items: operator });
    current.operands.push([]);
  }
}

function isNamed(item: Item | undefined, name: string): boolean {
  return item?.kind === 'name' && item.text === name;
}
