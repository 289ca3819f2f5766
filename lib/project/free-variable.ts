import { VARIABLE_LIMIT } from '../snippet';

/** A number that was added to a variable before. */
const NUMBER = /\d{1,4}$/;

/** The template variable that MoEngage's and PassKit's own recipe uses. */
export const USUAL_VARIABLE = 'longURL';

/**
 * A template variable that no other project uses: the given one, or the same with the first free
 * number, `longURL` → `longURL2`. Two projects with the same variable cannot be used in one
 * template.
 */
export function freeVariable(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  const base = wanted.replace(NUMBER, '');
  // One of these is free, because there is one more of them than variables.
  for (let number = 2; ; number += 1) {
    const variable = `${base.slice(0, VARIABLE_LIMIT - String(number).length)}${number}`;
    if (!taken.includes(variable)) return variable;
  }
}
