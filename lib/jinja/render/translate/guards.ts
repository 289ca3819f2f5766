import { again } from './again';
import { ENGINE } from './engine-names';
import type { Item } from '../../syntax/items';

/** Stops at a division by zero, as Python does; MiniJinja gives infinity. */
export function notZero(divisor: readonly Item[], translated: string): string {
  const [first] = divisor;
  const isNumber = divisor.length === 1 && first?.kind === 'number' && /[1-9]/.test(first.text);
  if (divisor.length === 0 || isNumber) return translated;
  return `(${translated} if (${again(translated)}) != 0 else 0|${ENGINE.refuseZero})`;
}

/** Stops at a slice of none or of a missing value, as Python does; MiniJinja does not. */
export function sliceable(value: string): string {
  const there = `(${value})|default(0)`;
  // The value is itself a slice, so it is neither. Repeating its text at each level would double it
  // without end.
  if (value.includes(NO_SLICE)) return `(${there})`;
  return `(${there} if (${again(value)}) is not none${NO_SLICE})`;
}

/** A number stands in for the value because neither engine can slice one. */
const NO_SLICE = ' else 0';
