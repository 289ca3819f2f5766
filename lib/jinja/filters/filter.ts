import { ABSENT, type PythonValue } from '../python/value';

/** What a filter is called with besides the piped value. */
export interface FilterCall {
  args: readonly PythonValue[];
  /** Keyword arguments by name. */
  named: ReadonlyMap<string, PythonValue>;
  /** The moment of the rendering. */
  now: Date;
}

/**
 * A filter of MoEngage's own, by the name templates use. A missing value never reaches `apply`: it
 * stays null, so that printing it suppresses the message instead of sending a hash of nothing.
 */
export interface MoengageFilter {
  name: string;
  /** Returns what the filter gives; throws a FilterError in an author's words. */
  apply(value: PythonValue, call: FilterCall): PythonValue;
}

/** A filter was given something it cannot work with. The message never quotes the value. */
export class FilterError extends Error {
  override readonly name = 'FilterError';
}

/** The argument at a place or of a name, undefined where the call has none. */
export function argument(call: FilterCall, index: number, name: string): PythonValue | undefined {
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
