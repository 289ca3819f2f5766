import type { FilterCall, MoengageFilter } from '../../../../../../lib/jinja/render/filters/filter';
import type { PythonValue } from '../../../../../../lib/jinja/render/python/value';

/** A Thursday. */
export const NOW = new Date('2026-01-15T23:30:00Z');

/** Runs a filter by itself. */
export function apply(
  filter: MoengageFilter,
  value: PythonValue,
  args: readonly PythonValue[] = [],
  named: Readonly<Record<string, PythonValue>> = {},
): PythonValue {
  const call: FilterCall = { args, named: new Map(Object.entries(named)), now: NOW };
  return filter.apply(value, call);
}
