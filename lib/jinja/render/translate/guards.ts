import { again } from './again';
import { ENGINE } from './engine-names';
import type { Item } from '../../syntax/items';

/** Python divides nothing by zero, where MiniJinja gives infinity. */
export function notZero(divisor: readonly Item[], translated: string): string {
  const [first] = divisor;
  const isNumber = divisor.length === 1 && first?.kind === 'number' && /[1-9]/.test(first.text);
  if (divisor.length === 0 || isNumber) return translated;
  return `(${translated} if (${again(translated)}) != 0 else 0|${ENGINE.refuseZero})`;
}

/** Python takes no slice of none or of what is missing, as MiniJinja would. */
export function sliceable(value: string): string {
  const there = `(${value})|default(0)`;
  // A second slice is of a first, which is neither; doubling its text each time would not end.
  if (value.includes(NO_SLICE)) return `(${there})`;
  return `(${there} if (${again(value)}) is not none${NO_SLICE})`;
}

/** A number has no slices either, in both. */
const NO_SLICE = ' else 0';
