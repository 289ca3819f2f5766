import { compare, type Order } from './python/compare';
import { pythonText } from './python/text';
import { isCased } from './python/text-methods';
import { fromFilterArgument, type PythonValue } from './python/value';

/** A test that MiniJinja lacks, or answers differently from Jinja. */
type Test = (value: PythonValue, other: PythonValue) => boolean;

const ORDERS: Readonly<Record<string, Order>> = {
  lt: '<',
  lessthan: '<',
  gt: '>',
  greaterthan: '>',
  le: '<=',
  ge: '>=',
};

/** By the names that templates use. `select`, `rejectattr` and similar filters find them too. */
export const PYTHON_TESTS: readonly (readonly [
  name: string,
  test: (...args: readonly unknown[]) => boolean,
])[] = (
  [
    ['lower', (value) => isCased(pythonText(value), pythonText(value).toLowerCase())],
    ['upper', (value) => isCased(pythonText(value), pythonText(value).toUpperCase())],
    ['number', (value) => ['bigint', 'number', 'boolean'].includes(typeof value)],
    [
      'sequence',
      (value) => typeof value === 'string' || Array.isArray(value) || value instanceof Map,
    ],
    ...Object.entries(ORDERS).map(([name, order]): [string, Test] => [
      name,
      (value, other) => compare(value, order, other),
    ]),
  ] satisfies [string, Test][]
).map(([name, test]) => [
  name,
  (value, other) => test(fromFilterArgument(value), fromFilterArgument(other)),
]);
