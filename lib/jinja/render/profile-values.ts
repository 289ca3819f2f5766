import { LimitError, MAX_PROFILE_DEPTH } from '../limits';
import type { Profile } from '../types';

/** Beyond this JavaScript writes an exponent, as JSON would; Python then reads a float. */
const FIRST_EXPONENT = 1e21;

/**
 * A profile as MiniJinja takes it: only data, without what is undefined (which would become none),
 * and whole numbers too large for a double's precision as integers, as JSON writes them.
 * UserAttribute is always there. Throws a LimitError for objects that nest too deep.
 */
export function engineContext(profile: Profile): Record<string, unknown> {
  const values = plain(profile, 0);
  return { UserAttribute: {}, ...(values as Record<string, unknown>) };
}

function plain(value: unknown, depth: number): unknown {
  if (depth > MAX_PROFILE_DEPTH) {
    throw new LimitError('The recipient has objects that nest too deep.');
  }
  if (typeof value === 'number') {
    const large = Number.isInteger(value) && !Number.isSafeInteger(value);
    return large && Math.abs(value) < FIRST_EXPONENT ? BigInt(value) : value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => (isData(item) ? plain(item, depth + 1) : null));
  }
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && value !== null) {
    const entries = value instanceof Map ? [...value] : Object.entries(value);
    return Object.fromEntries(
      entries
        .filter(([, item]) => isData(item))
        .map(([key, item]) => [String(key), plain(item, depth + 1)]),
    );
  }
  return value;
}

function isData(value: unknown): boolean {
  return value !== undefined && typeof value !== 'function' && typeof value !== 'symbol';
}
