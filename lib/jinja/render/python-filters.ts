import { argument } from '../filters/filter';
import { braceFormat } from '../python/brace-format';
import { toFloat, toInt } from '../python/convert';
import { escape } from '../python/escape';
import { join } from '../python/join';
import { printf } from '../python/printf';
import { replace } from '../python/replace';
import { pythonText } from '../python/text';
import { titleCase } from '../python/title-case';
import { truncate } from '../python/truncate';
import { ABSENT, type PythonValue } from '../python/value';
import { ENGINE } from '../translate/engine-names';
import { decodeJson, jsonArguments, type JsonFilter } from './call-arguments';

/** Filters of Jinja's that MiniJinja lacks or has otherwise, on a text. */
const ON_TEXT: readonly (readonly [name: string, filter: JsonFilter])[] = [
  [ENGINE.printf, (text, { args, named }) => printf(pythonText(text), args, named)],
  [ENGINE.braceFormat, (text, { args, named }) => braceFormat(pythonText(text), args, named)],
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
    ENGINE.truncate,
    (text, call) =>
      truncate(
        pythonText(text),
        number(argument(call, 0, 'length')),
        argument(call, 1, 'killwords') === true,
        optionalText(argument(call, 2, 'end')),
        number(argument(call, 3, 'leeway')),
      ),
  ],
  [ENGINE.title, (text) => titleCase(pythonText(text))],
  [ENGINE.escape, (text) => escape(pythonText(text))],
];

/** The same on any value, which comes as JSON. */
const ON_JSON: readonly (readonly [name: string, filter: JsonFilter])[] = [
  [ENGINE.text, (value) => pythonText(value)],
  [
    ENGINE.int,
    (value, call) => toInt(value, argument(call, 0, 'default'), number(argument(call, 1, 'base'))),
  ],
  [ENGINE.float, (value, call) => pythonText(toFloat(value, argument(call, 0, 'default')))],
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

/** Each with what MiniJinja calls: the value, then the arguments as two JSON texts. */
export const PYTHON_FILTERS: readonly (readonly [
  name: string,
  filter: (...args: readonly unknown[]) => PythonValue,
])[] = [
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

function number(value: PythonValue | undefined): number | undefined {
  return typeof value === 'bigint' || typeof value === 'number' ? Number(value) : undefined;
}

function optionalText(value: PythonValue | undefined): string | undefined {
  return value === undefined || value === null || value === ABSENT ? undefined : pythonText(value);
}
