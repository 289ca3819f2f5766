import { JOIN_DEPTH_LIMIT } from './limits';

/** Objects in objects: file, projects, project, fields, mapping, value, and two for each join. */
const DEPTH_LIMIT = 6 + 2 * JOIN_DEPTH_LIMIT;

/** Keys that would reach an object's prototype when copied carelessly. */
const PROTOTYPE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What makes data from outside unfit to be parsed as projects, for a sentence that it is the
 * subject of. Looks without recursion, which deep data would exhaust.
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
