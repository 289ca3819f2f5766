import { LimitError, MAX_PROFILE_DEPTH } from '../limits';
import type { Profile } from '../types';

/** The range of MiniJinja's integers. */
const [MIN_INTEGER, MAX_INTEGER] = [-(2n ** 63n), 2n ** 64n - 1n];

/**
 * Converts a profile for MiniJinja. Only data is kept. Undefined values are dropped, because
 * MiniJinja would make them none, and whole numbers beyond a double's precision become integers.
 * UserAttribute is always there. Throws a LimitError for objects that nest too deeply and for
 * integers that are too large.
 */
export function engineContext(profile: Profile): Record<string, unknown> {
  const values = plain(profile, 0);
  return { UserAttribute: {}, ...(values as Record<string, unknown>) };
}

function plain(value: unknown, depth: number): unknown {
  if (depth > MAX_PROFILE_DEPTH) {
    throw new LimitError('The recipient has objects that nest too deep.');
  }
  if (typeof value === 'bigint' && !isEngineInteger(value)) {
    throw new LimitError('The recipient has a number that is too large.');
  }
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    return isEngineInteger(BigInt(value)) ? BigInt(value) : value;
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

function isEngineInteger(value: bigint): boolean {
  return value >= MIN_INTEGER && value <= MAX_INTEGER;
}
