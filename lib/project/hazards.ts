import { JOIN_DEPTH_LIMIT } from './limits';

/**
 * The most nested objects: file, projects, project, fields, mapping, value, and two for each join.
 */
const DEPTH_LIMIT = 6 + 2 * JOIN_DEPTH_LIMIT;

/** Keys that would reach an object's prototype when copied carelessly. */
const PROTOTYPE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Says why external data must not be parsed as projects, in words that complete a sentence about
 * it. Does not recurse, because deep data would exhaust the stack.
 */
export function findHazard(json: unknown): string | undefined {
  let level: unknown[] = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH_LIMIT) return 'is nested too deep to be an export of Passlink.';
    const objects = level.filter((value) => typeof value === 'object' && value !== null);
    if (objects.some((value) => Object.keys(value).some((key) => PROTOTYPE_KEYS.has(key)))) {
      return 'holds names that no export of Passlink has.';
    }
    level = objects.flatMap((value) => Object.values(value));
  }
  return undefined;
}
