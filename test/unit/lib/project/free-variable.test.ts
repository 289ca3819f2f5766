import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { freeVariable, newDraft } from '../../../../lib/project';
import { checkVariable } from '../../../../lib/snippet';

describe('freeVariable', () => {
  it.each([
    ['longURL', [], 'longURL'],
    ['longURL', ['couponURL'], 'longURL'],
    ['longURL', ['longURL'], 'longURL2'],
    ['longURL', ['longURL', 'longURL2', 'longURL4'], 'longURL3'],
    ['longURL2', ['longURL', 'longURL2'], 'longURL3'],
    // Templates distinguish upper and lower case.
    ['longURL', ['longurl'], 'longURL'],
  ])('for %s, with %j taken, is %s', (wanted, taken, variable) => {
    expect(freeVariable(wanted, taken)).toBe(variable);
  });

  it('is valid and not taken', () => {
    const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,39}$/);
    const valid = name.filter((each) => checkVariable(each) === undefined);
    fc.assert(
      fc.property(valid, fc.array(name), (wanted, others) => {
        const taken = [wanted, ...others];
        const variable = freeVariable(wanted, taken);
        expect(checkVariable(variable)).toBeUndefined();
        expect(taken).not.toContain(variable);
      }),
    );
  });

  it('is used for a new project', () => {
    expect(newDraft('coupon').variable).toBe('longURL');
    expect(newDraft('coupon', { takenVariables: ['longURL'] }).variable).toBe('longURL2');
  });
});
