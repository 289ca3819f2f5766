import { VARIABLE_LIMIT } from '../snippet';

/** A number that an earlier choice put behind a variable. */
const NUMBER = /\d{1,4}$/;

/** The template variable that MoEngage's and PassKit's own recipe uses. */
export const USUAL_VARIABLE = 'longURL';

/**
 * A template variable that no other project uses: the given one, or with the first number that is
 * free, `longURL` → `longURL2`. Two projects on one variable cannot stand in one template.
 */
export function freeVariable(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  const base = wanted.replace(NUMBER, '');
  // One of these is free: there is one more of them than there are variables.
  for (let number = 2; ; number += 1) {
    const variable = `${base.slice(0, VARIABLE_LIMIT - String(number).length)}${number}`;
    if (!taken.includes(variable)) return variable;
  }
}
