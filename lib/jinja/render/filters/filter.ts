import { ABSENT, type PythonValue } from '../python/value';

/** The arguments of a filter's call. */
export interface CallArguments {
  args: readonly PythonValue[];
  /** Keyword arguments by name. */
  named: ReadonlyMap<string, PythonValue>;
}

/** The arguments of a filter's call, and the time of the rendering. */
export interface FilterCall extends CallArguments {
  /** The time of the rendering. */
  now: Date;
}

/**
 * One of MoEngage's own filters; the list of filters names it. A missing value does not reach
 * `apply`: it stays missing, so that printing it suppresses the message instead of sending a hash
 * of nothing.
 */
export interface MoengageFilter {
  /** `apply` is called for missing values too. */
  takesMissing?: true;
  /** Returns the filter's result. Throws a FilterError in an author's words. */
  apply(value: PythonValue, call: FilterCall): PythonValue;
}

/** A filter got a value that it cannot work with. The message never quotes the value. */
export class FilterError extends Error {
  override readonly name = 'FilterError';
}

/** The argument at a position or with a name; undefined if the call has none. */
export function argument(
  call: CallArguments,
  index: number,
  name: string,
): PythonValue | undefined {
  return call.named.get(name) ?? call.args[index];
}

/** The same, if it has to be a string. */
export function textArgument(
  call: FilterCall,
  index: number,
  name: string,
  filter: string,
): string | undefined {
  const value = argument(call, index, name);
  if (value === undefined || value === null || value === ABSENT) return undefined;
  if (typeof value === 'string') return value;
  throw new FilterError(`${filter} takes its ${name} as text in quotes.`);
}
