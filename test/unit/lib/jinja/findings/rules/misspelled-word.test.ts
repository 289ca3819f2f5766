import { describe, expect, it } from 'vitest';

import { findingsOf, mended, rulesFor } from '../found';

const RULE = 'misspelled-word';

describe(RULE, () => {
  it.each([
    ['{% IF x %}a{% endif %}', '{% if x %}a{% endif %}'],
    ["{% moe_not_send('no name') %}", "{% MOE_NOT_SEND('no name') %}"],
    ["{%- MOE NOT SEND('no name') -%}", "{%- MOE_NOT_SEND('no name') -%}"],
    ["{{ UserAttribute['A']|Upper }}", "{{ UserAttribute['A']|upper }}"],
    [
      "{{ UserAttribute['A'] | dateformatter('%d') }}",
      "{{ UserAttribute['A'] | dateFormatter('%d') }}",
    ],
    ["{{ url|convertToSHA_256('k') }}", "{{ url|convertToSHA256('k') }}"],
    ["{{ userAttribute['A'] }}", "{{ UserAttribute['A'] }}"],
    ["{{ UserAttributes['A'] }}", "{{ UserAttribute['A'] }}"],
    ["{{ USER_ATTRIBUTE['A'] }}", "{{ UserAttribute['A'] }}"],
    ['{% for p in Productset.A %}{% endfor %}', '{% for p in ProductSet.A %}{% endfor %}'],
  ])('corrects %s', (template, expected) => {
    expect(mended(RULE, template)).toBe(expected);
  });

  it('says which recipients are affected', () => {
    expect(findingsOf(RULE, '{{ x|Upper }}')[0]).toMatchObject({
      severity: 'error',
      message: 'The message reaches nobody: MoEngage does not know the filter Upper, only upper.',
    });
    expect(findingsOf(RULE, '{{ userattribute.a }}')[0]).toMatchObject({
      message:
        'No recipient gets a value here: MoEngage does not know an object userattribute, only UserAttribute.',
    });
  });

  it.each([
    "{% set userAttribute = {'a': 1} %}{{ userAttribute.a }}",
    '{{ x|someday }}{{ x|money2 }}',
    "{{ UserAttribute['upper'] }} {{ x.Title }}",
    '{{ coupons }}',
  ])('leaves %s alone', (template) => {
    expect(rulesFor(template)).toEqual([]);
  });
});
