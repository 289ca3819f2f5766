import { describe, expect, it } from 'vitest';

import { STANDARD_ATTRIBUTES } from '../../../../../../lib/moengage/attributes';
import { findingsOf, mended, placesOf, rulesFor } from '../found';

const RULE = 'attribute-name';
const context = {
  knownAttributes: [...STANDARD_ATTRIBUTES.map(({ name }) => name), 'Home Store', 'It\'s "me"'],
};

describe(RULE, () => {
  it.each([
    ["{{ UserAttribute['First name'] }}", "{{ UserAttribute['First Name'] }}"],
    ["{{ UserAttribute['First Name ']|upper }}", "{{ UserAttribute['First Name']|upper }}"],
    ['{{ UserAttribute.homestore }}', "{{ UserAttribute['Home Store'] }}"],
    ['<a b="{{ UserAttribute[\'home store\'] }}">', '<a b="{{ UserAttribute[\'Home Store\'] }}">'],
    ["<a b='{{ UserAttribute.HomeStore }}'>", '<a b=\'{{ UserAttribute["Home Store"] }}\'>'],
  ])('corrects %s', (template, expected) => {
    expect(mended(RULE, template, context)).toBe(expected);
  });

  it.each(["{{ UserAttribute['First\u00a0Name'] }}", '{{ UserAttribute[&#39;first  name&#39;] }}'])(
    'reads a name through the markup of an editor: %s',
    (template) => {
      expect(placesOf(RULE, template, context)).toHaveLength(1);
    },
  );

  it('gives only a hint for a name that a project spells differently', () => {
    const own = { ...context, mappedAttributes: ['Loyalty Tier', 'first name'] };
    expect(findingsOf(RULE, "{{ UserAttribute['loyalty tier']|upper }}", own)).toMatchObject([
      {
        severity: 'hint',
        message:
          'Recipients may have no “loyalty tier”: a project of yours uses “Loyalty Tier”, and MoEngage minds case and spaces.',
      },
    ]);
    expect(rulesFor("{{ UserAttribute['Loyalty Tier'] }}", own)).toEqual([]);
    expect(findingsOf(RULE, "{{ UserAttribute['first name'] }}", own)[0]?.severity).toBe('warning');
  });

  it('says what the known attribute is called', () => {
    expect(findingsOf(RULE, "{{ UserAttribute['LAST NAME'] }}", context)[0]).toMatchObject({
      severity: 'warning',
      message:
        'No recipient has “LAST NAME”: the attribute that is known is called “Last Name”, and MoEngage minds case and spaces.',
    });
  });

  it('gives only a hint if the name may be another attribute', () => {
    const [finding] = findingsOf(RULE, "{{ UserAttribute['gender'] }}", context);
    expect(finding?.severity).toBe('hint');
    expect(finding?.fix).toBeUndefined();
  });

  it('offers no fix for a name that does not fit between quotes', () => {
    expect(
      findingsOf(RULE, '{{ UserAttribute["it\'s \\"me\\""] }}', context)[0]?.fix,
    ).toBeUndefined();
  });

  it('leaves known, unknown and other objects’ names alone', () => {
    const template =
      "{{ UserAttribute['First Name'] }}{{ UserAttribute['u_fn'] }}{{ UserAttribute['first_name'] }}{{ EventAttribute['first name'] }}{{ UserAttribute['User Time Zone Offset (Mins)'] }}";
    expect(rulesFor(template, context)).toEqual([]);
    expect(placesOf(RULE, "{{ UserAttribute['first name'] }}")).toEqual([]);
  });
});
