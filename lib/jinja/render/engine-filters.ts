import type { Environment } from 'minijinja-js';

import { MOENGAGE_FILTERS } from '../filters';
import type { FilterCall } from '../filters/filter';
import { braceFormat } from '../python/brace-format';
import { toFloat, toInt } from '../python/convert';
import { join } from '../python/join';
import { printf } from '../python/printf';
import { pythonText } from '../python/text';
import {
  ABSENT,
  ABSENT_MARK,
  decodeValue,
  fromFilterArgument,
  type PythonValue,
} from '../python/value';
import { ENGINE, moengageName } from '../translate/engine-names';
import type { RenderSession } from './session';

/**
 * Returned by a filter that failed. MiniJinja cannot take a symbol, so it stops there with an error
 * that has a line. An exception would stop it too, but leave its memory in disorder.
 */
const STOP = Symbol('stop');

type Filter = (...args: readonly unknown[]) => PythonValue;

/** Gives an environment everything that translated templates call. */
export function registerFilters(environment: Environment, session: RenderSession): void {
  environment.addGlobal(ENGINE.absent, ABSENT_MARK);
  for (const [name, filter] of filters(session)) {
    environment.addFilter(name, (...args: unknown[]) => {
      try {
        session.check(args);
        const result = filter(...args);
        session.check([result]);
        return toEngine(result);
      } catch (error) {
        session.failure ??= error;
        return STOP;
      }
    });
  }
}

function filters(session: RenderSession): [name: string, filter: Filter][] {
  const { now } = session;
  return [
    [ENGINE.text, (json) => pythonText(decode(json))],
    [ENGINE.print, (json, index) => print(decode(json), Number(index), session)],
    [
      ENGINE.notSend,
      (reason) => {
        session.orderNotToSend(String(reason));
        return false;
      },
    ],
    [ENGINE.step, (index, loop, depth) => session.step(`${loop}/${depth}`, Number(index))],
    [
      ENGINE.leave,
      (loop, how, depth) => {
        session.leave(`${loop}/${depth}`, how === 'break');
        return false;
      },
    ],
    [ENGINE.going, (loop, depth) => session.going(`${loop}/${depth}`)],
    [ENGINE.printf, (text, args, named) => printf(String(text), list(args), map(named))],
    [ENGINE.braceFormat, (text, args, named) => braceFormat(String(text), list(args), map(named))],
    [
      ENGINE.int,
      (json, args, named) => {
        const [fallback = map(named).get('default'), base = map(named).get('base')] = list(args);
        return toInt(decode(json), fallback, base === undefined ? 10 : Number(base));
      },
    ],
    [
      ENGINE.float,
      (json, args, named) => {
        const [fallback = map(named).get('default')] = list(args);
        return pythonText(toFloat(decode(json), fallback));
      },
    ],
    [
      ENGINE.join,
      (json, args, named) => {
        const [separator = map(named).get('d'), attribute = map(named).get('attribute')] =
          list(args);
        return join(decode(json), optionalText(separator), optionalText(attribute));
      },
    ],
    ...MOENGAGE_FILTERS.flatMap(({ name, apply }): [string, Filter][] => {
      const unlessMissing = (value: PythonValue, call: FilterCall) =>
        value === ABSENT || value === null ? null : apply(value, call);
      return [
        [
          moengageName(name),
          (json, args, named) =>
            unlessMissing(decode(json), { args: list(args), named: map(named), now }),
        ],
        // By its own name for `{% filter %}` and `map('…')`, which the translation cannot reach.
        [name, (value, ...args) => unlessMissing(fromFilterArgument(value), directCall(args, now))],
      ];
    }),
  ];
}

function print(value: PythonValue, index: number, session: RenderSession): string {
  if (value === ABSENT || value === null) {
    session.printedNothing(index, value === null ? 'null' : 'missing');
    return '';
  }
  const text = pythonText(value);
  session.printed(text, index);
  return text;
}

function directCall(args: readonly unknown[], now: Date): FilterCall {
  const last = args.at(-1);
  const values = (last instanceof Map ? args.slice(0, -1) : args).map(fromFilterArgument);
  const named = fromFilterArgument(last instanceof Map ? last : new Map());
  return { args: values, named: named instanceof Map ? named : new Map(), now };
}

function decode(json: unknown): PythonValue {
  return decodeValue(String(json));
}

function list(json: unknown): readonly PythonValue[] {
  const value = decode(json);
  return Array.isArray(value) ? (value as readonly PythonValue[]) : [];
}

function map(json: unknown): ReadonlyMap<string, PythonValue> {
  const value = decode(json);
  return value instanceof Map ? (value as ReadonlyMap<string, PythonValue>) : new Map();
}

function optionalText(value: PythonValue | undefined): string | undefined {
  return value === undefined || value === null ? undefined : pythonText(value);
}

function toEngine(value: PythonValue): unknown {
  if (value === ABSENT) return undefined;
  if (value instanceof Map) return Object.fromEntries(value);
  return value;
}
