import { ABSENT, type PythonValue } from '../python/value';

/** The arguments of a filter's call. */
export interface CallArguments {
  args: readonly PythonValue[];
  /** Keyword arguments by name. */
  named: ReadonlyMap<string, PythonValue>;
}

/** What a filter is called with besides the piped value. */
export interface FilterCall extends CallArguments {
  /** The moment of the rendering. */
  now: Date;
}

/**
 * A filter of MoEngage's own. It has its name where filters are listed. A missing value does not reach `apply`: it
 * stays missing, so that printing it suppresses the message instead of sending a hash of nothing.
 */
export interface MoengageFilter {
  /** `apply` wants to see missing values too. */
  takesMissing?: true;
  /** Returns what the filter gives; throws a FilterError in an author's words. */
  apply(value: PythonValue, call: FilterCall): PythonValue;
}

/** A filter was given something it cannot work with. The message never quotes the value. */
export class FilterError extends Error {
  override readonly name = 'FilterError';
}

/** The argument at a place or of a name, undefined where the call has none. */
export function argument(
  call: CallArguments,
  index: number,
  name: string,
): PythonValue | undefined {
  return call.named.get(name) ?? call.args[index];
}

/** The same, where it has to be a text. */
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
