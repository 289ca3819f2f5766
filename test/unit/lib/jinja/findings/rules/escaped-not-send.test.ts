import { describe, expect, it } from 'vitest';

import { findingsOf, mended, placesOf, rulesFor } from '../found';

const RULE = 'escaped-not-send';

describe(RULE, () => {
  it.each([
    ["{{ x|default('MOE\\_NOT\\_SEND') }}", "{{ x|default('MOE_NOT_SEND') }}"],
    ["{% MOE\\_NOT\\_SEND('no name') %}", "{% MOE_NOT_SEND('no name') %}"],
    ["{{ x|default('MOE_NOT\\_SEND') }}", "{{ x|default('MOE_NOT_SEND') }}"],
  ])('removes the backslashes of %s', (template, expected) => {
    expect(mended(RULE, template)).toBe(expected);
  });

  it('says who gets what, for a printed keyword and for a tag', () => {
    const template = "{{ x|default('MOE\\_NOT\\_SEND') }}{% MOE\\_NOT\\_SEND('y') %}";
    expect(findingsOf(RULE, template).map(({ message }) => message)).toEqual([
      'Recipients without a value get the words MOE\\_NOT\\_SEND in their message, instead of no message.',
      'The message reaches nobody: MoEngage knows MOE_NOT_SEND without backslashes only.',
    ]);
    expect(placesOf(RULE, template)).toEqual(['MOE\\_NOT\\_SEND', 'MOE\\_NOT\\_SEND']);
  });

  it('leaves the keyword itself and plain text alone', () => {
    expect(rulesFor("MOE\\_NOT\\_SEND {{ x|default('MOE_NOT_SEND') }}")).toEqual([]);
  });
});
