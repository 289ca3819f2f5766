import type { CallArguments } from './filters/filter';
import { decodeValue, fromFilterArgument, type PythonValue } from './python/value';

/** What the translation passes to a filter: the value, and its arguments as a list and a map. */
export type JsonFilter = (value: PythonValue, call: CallArguments) => PythonValue;

export function decodeJson(json: unknown): PythonValue {
  return decodeValue(String(json));
}

/** The arguments of a call that the translation has written as JSON. */
export function jsonArguments(args: unknown, named: unknown): CallArguments {
  const list = decodeJson(args);
  const map = decodeJson(named);
  return {
    args: Array.isArray(list) ? (list as readonly PythonValue[]) : [],
    named: map instanceof Map ? (map as ReadonlyMap<string, PythonValue>) : new Map(),
  };
}

/** The arguments of a call that MiniJinja makes itself: keyword arguments come last, as a map. */
export function directArguments(args: readonly unknown[]): CallArguments {
  const last = args.at(-1);
  if (!(last instanceof Map)) return { args: args.map(fromFilterArgument), named: new Map() };
  const named = Array.from(
    last,
    ([key, value]) => [String(key), fromFilterArgument(value)] as const,
  );
  return { args: args.slice(0, -1).map(fromFilterArgument), named: new Map(named) };
}
