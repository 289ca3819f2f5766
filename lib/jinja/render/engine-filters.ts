import type { Environment } from 'minijinja-js';

import { FILTER_IMPLEMENTATIONS } from './filters';
import { ABSENT, ABSENT_PLACEHOLDER, fromFilterArgument, type PythonValue } from './python/value';
import { pythonText } from './python/text';
import { ENGINE, moengageName } from './translate/engine-names';
import { decodeJson, directArguments, jsonArguments } from './call-arguments';
import { PYTHON_FILTERS } from './python-filters';
import { PYTHON_TESTS } from './python-tests';
import type { RenderSession } from './session';

/**
 * Returned by a filter that failed. MiniJinja cannot convert a symbol, so it stops with an error
 * that names the line. An exception would also stop it, but would leave its memory in an invalid
 * state.
 */
const STOP = Symbol('stop');

type EngineFilter = (...args: readonly unknown[]) => PythonValue;

/** Registers everything that translated templates call. */
export function registerFilters(environment: Environment, session: RenderSession): void {
  environment.addGlobal(ENGINE.absent, ABSENT_PLACEHOLDER);
  const filters = [...PYTHON_FILTERS, ...moengageFilters(session), ...sessionFilters(session)];
  for (const [name, filter] of filters) environment.addFilter(name, guarded(filter, session));
  for (const [name, test] of PYTHON_TESTS) environment.addTest(name, guarded(test, session));
}

function guarded(filter: EngineFilter, session: RenderSession) {
  return (...args: unknown[]) => {
    try {
      session.check(args);
      const result = filter(...args);
      session.check([result]);
      return toEngine(result);
    } catch (error) {
      session.failure ??= error;
      return STOP;
    }
  };
}

/** The filters that report the rendering's progress to the session. */
function sessionFilters(session: RenderSession): [name: string, filter: EngineFilter][] {
  return [
    [ENGINE.print, (json, index) => print(decodeJson(json), Number(index), session)],
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
  ];
}

function moengageFilters({ now }: RenderSession): [name: string, filter: EngineFilter][] {
  const all = Object.entries(FILTER_IMPLEMENTATIONS);
  return all.flatMap(([name, { takesMissing, apply }]): [string, EngineFilter][] => {
    const run: typeof apply = (value, call) =>
      (value === ABSENT || value === null) && !takesMissing ? value : apply(value, call);
    return [
      [
        moengageName(name),
        // A filter cannot return undefined, but the first item of an empty list is undefined.
        (json, args, named) => {
          const result = run(decodeJson(json), { ...jsonArguments(args, named), now });
          return result === ABSENT ? [] : [result];
        },
      ],
      // Also under its own name, for `{% filter %}` and `map('…')`, which are not translated.
      [name, (value, ...args) => run(fromFilterArgument(value), { ...directArguments(args), now })],
    ];
  });
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

function toEngine(value: PythonValue): unknown {
  if (value === ABSENT) return undefined;
  return value instanceof Map ? Object.fromEntries(value) : value;
}
