import { argument } from './filters/filter';
import { braceFormat } from './python/brace-format';
import { compare, type Order } from './python/compare';
import { toFloat, toInt } from './python/convert';
import { escape, replace, titleCase, truncate } from './python/text-filters';
import { FormatError } from './python/format-error';
import { join } from './python/join';
import { printf } from './python/printf';
import { round } from './python/round';
import { pythonText } from './python/text';
import { callTextMethod, centered, TEXT_METHODS } from './python/text-methods';
import { toJson } from './python/to-json';
import { ABSENT, type PythonValue } from './python/value';
import { ENGINE, methodName } from './translate/engine-names';
import { decodeJson, jsonArguments, type JsonFilter } from './call-arguments';

/** The default of Jinja's filter. */
const CENTER_WIDTH = 80;
const WORD = /[\p{L}\p{N}_]+/gu;

/** Jinja's filters for strings that MiniJinja lacks or implements differently. */
const ON_TEXT: readonly (readonly [name: string, filter: JsonFilter])[] = [
  [ENGINE.printf, (text, { args, named }) => printf(pythonText(text), args, named)],
  [
    ENGINE.replace,
    (text, call) =>
      replace(
        pythonText(text),
        pythonText(argument(call, 0, 'old') ?? ''),
        pythonText(argument(call, 1, 'new') ?? ''),
        number(argument(call, 2, 'count')),
      ),
  ],
  [
    ENGINE.center,
    (text, call) => centered(pythonText(text), number(argument(call, 0, 'width')) ?? CENTER_WIDTH),
  ],
  [ENGINE.wordCount, (text) => BigInt(pythonText(text).match(WORD)?.length ?? 0)],
  [ENGINE.title, (text) => titleCase(pythonText(text))],
  [ENGINE.escape, (text) => escape(pythonText(text))],
];

/** The same for any value; the value comes as JSON. */
const ON_JSON: readonly (readonly [name: string, filter: JsonFilter])[] = [
  [ENGINE.text, (value) => pythonText(value)],
  [
    ENGINE.braceFormat,
    (value, { args, named }) => braceFormat(textOnly(value, 'format'), args, named),
  ],
  [
    ENGINE.int,
    (value, call) => toInt(value, argument(call, 0, 'default'), number(argument(call, 1, 'base'))),
  ],
  [ENGINE.float, (value, call) => pythonText(toFloat(value, argument(call, 0, 'default')))],
  [
    ENGINE.truncate,
    (value, call) =>
      truncate(
        textOnly(value, 'truncate'),
        number(argument(call, 0, 'length')),
        argument(call, 1, 'killwords') === true,
        optionalText(argument(call, 2, 'end')),
        number(argument(call, 3, 'leeway')),
      ),
  ],
  [ENGINE.json, (value, call) => toJson(value, number(argument(call, 0, 'indent')))],
  [
    ENGINE.round,
    (value, call) =>
      inHalves(
        round(
          value,
          wholeNumber(argument(call, 0, 'precision'), 'round'),
          optionalText(argument(call, 1, 'method')),
        ),
      ),
  ],
  ...Array.from(TEXT_METHODS.keys(), (name): readonly [string, JsonFilter] => [
    methodName(name),
    (value, call) => callTextMethod(name, value, call),
  ]),
  [
    ENGINE.join,
    (value, call) =>
      join(
        value,
        optionalText(argument(call, 0, 'd')),
        optionalText(argument(call, 1, 'attribute')),
      ),
  ],
];

/**
 * All of them with the signature that MiniJinja calls: the value, then the arguments as two JSON
 * texts.
 */
export const PYTHON_FILTERS: readonly (readonly [
  name: string,
  filter: (...args: readonly unknown[]) => PythonValue,
])[] = [
  [
    ENGINE.compare,
    (left, order, right) => compare(decodeJson(left), order as Order, decodeJson(right)),
  ],
  [ENGINE.refuseZero, () => refuse('A calculation divides by zero.')],
  [ENGINE.refuseLoop, () => refuse('A {% for %} runs over null, which is no list.')],
  [
    ENGINE.refuseMember,
    (name) =>
      refuse(`.${String(name)} is a function of Python’s. Write ['${String(name)}'] instead.`),
  ],
  ...ON_TEXT.map(
    ([name, filter]) =>
      [
        name,
        (text: unknown, args: unknown = '[]', named: unknown = '{}') =>
          filter(String(text), jsonArguments(args, named)),
      ] as const,
  ),
  ...ON_JSON.map(
    ([name, filter]) =>
      [
        name,
        (json: unknown, args: unknown = '[]', named: unknown = '{}') =>
          filter(decodeJson(json), jsonArguments(args, named)),
      ] as const,
  ),
];

/**
 * Splits a number into two halves whose sum is a float. A single whole float would come back as an
 * integer.
 */
function inHalves(value: bigint | number): readonly PythonValue[] {
  return typeof value === 'number' && Number.isInteger(value) ? [value - 0.5, 0.5] : [value];
}

function textOnly(value: PythonValue, filter: string): string {
  if (typeof value === 'string') return value;
  if (value === ABSENT) return '';
  throw new FormatError(`${filter} needs a text. Put |string before it.`);
}

function wholeNumber(value: PythonValue | undefined, filter: string): number | undefined {
  if (value === undefined || typeof value === 'bigint') return number(value);
  throw new FormatError(`${filter} takes a whole number of digits.`);
}

function refuse(message: string): never {
  throw new FormatError(message);
}

function number(value: PythonValue | undefined): number | undefined {
  return typeof value === 'bigint' || typeof value === 'number' ? Number(value) : undefined;
}

function optionalText(value: PythonValue | undefined): string | undefined {
  return value === undefined || value === null || value === ABSENT ? undefined : pythonText(value);
}
