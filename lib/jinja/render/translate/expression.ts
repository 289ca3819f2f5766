import { again } from './again';
import { type Comparison, ORDERS, splitComparisons } from './comparison';
import { splitConcatenations } from './concatenation';
import { AS_JSON, AS_TEXT, ENGINE } from './engine-names';
import { nestBrackets, type Item } from '../../syntax/items';
import { translateItem, translateOperand } from './operand';
import { TemplateProblem } from '../../syntax/scan-tag';
import type { Token } from '../../syntax/token';

/**
 * Translates a Jinja expression, or the inside of a statement, to MiniJinja with the same meaning.
 */
export function translateExpression(tokens: readonly Token[]): string {
  return translateItems(nestBrackets(tokens));
}

/** The same for items that are already nested. */
export function translateItems(items: readonly Item[]): string {
  return splitComparisons(items)
    .map((comparison) => {
      const { operators, operands, boundary } = comparison;
      const isPlain =
        operands.some((operand) => operand.length === 0) ||
        (operators.length < 2 && !operators.some(({ text }) => ORDERS.has(text)));
      const behind = boundary ? translateItem(boundary, translateItems) : '';
      return (isPlain ? comparedAsIs(comparison) : comparedInOrder(comparison)) + behind;
    })
    .join('');
}

function comparedAsIs({ operands, operators }: Comparison): string {
  return operands
    .map((operand, index) => {
      const operator =
        operators[index]?.items.map((item) => translateItem(item, translateItems)).join('') ?? '';
      return translateSums(operand) + operator;
    })
    .join('');
}

/**
 * Compares each operand with the next, as Python chains them. Types are checked only where an
 * operator needs an order.
 */
function comparedInOrder({ operands, operators }: Comparison): string {
  const [first = '', ...others] = operands.map(translateSums);
  let left = first;
  const pairs = operators.map(({ text }, index) => {
    const right = others[index] ?? '';
    const pair = ORDERS.has(text)
      ? `(${left})${AS_JSON}|${ENGINE.compare}('${text}',(${right})${AS_JSON})`
      : `(${left}) ${text} (${right})`;
    left = index + 1 < operators.length ? again(right) : '';
    return pair;
  });
  return ` (${pairs.join(' and ')}) `;
}

function translateSums(items: readonly Item[]): string {
  return splitConcatenations(items)
    .map(({ operands, boundary }) => {
      const behind = boundary ? translateItem(boundary, translateItems) : '';
      if (operands.length === 1)
        return translateOperand(operands[0] ?? [], translateItems) + behind;
      return operands.map((operand) => asText(operand, items)).join('~') + behind;
    })
    .join('');
}

function asText(operand: readonly Item[], around: readonly Item[]): string {
  if (operand.length === 0) {
    throw new TemplateProblem('A ~ joins two values, and one is missing.', lineOf(around[0]));
  }
  return `((${translateOperand(operand, translateItems)})${AS_TEXT})`;
}

function lineOf(item: Item | undefined): number | undefined {
  return item?.kind === 'group' ? item.open.line : item?.line;
}
