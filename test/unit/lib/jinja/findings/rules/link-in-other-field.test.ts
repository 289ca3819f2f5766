import { describe, expect, it } from 'vitest';

import { findingsOf, placesOf, rulesFor } from '../found';
import { passlinkBlock, passlinkSnippet } from '../passlink-block';

const RULE = 'link-in-other-field';
const SET = "{% set longURL = 'https://x' %}";
const LINK = '<a href="{{longURL}}">Add</a>';

describe(RULE, () => {
  it('finds a link that another field sets', () => {
    const template = `<p>Hi</p>${LINK}`;
    const context = { otherFields: ['', `${SET}<p>a</p>`] };
    expect(rulesFor(template, context)).toEqual([RULE]);
    expect(placesOf(RULE, template, context)).toEqual(['longURL']);
    expect(findingsOf(RULE, template, context)[0]).toMatchObject({
      severity: 'warning',
      message:
        'Recipients may get no working link here: longURL is made in another field, and MoEngage may fill in each field by itself.',
    });
  });

  it('finds a link that only another field uses', () => {
    const context = { otherFields: ['{{ longURL }}'] };
    const template = `${SET}<p>a</p>`;
    expect(rulesFor(template, context)).toEqual([RULE]);
    expect(findingsOf(RULE, template, context)[0]).toMatchObject({
      severity: 'hint',
      message:
        'Recipients may get no working link: longURL is made here but used in another field, and MoEngage may fill in each field by itself.',
    });
  });

  it.each([
    ['a link field alone', '{{longURL}}', passlinkBlock()],
    ['a set block', LINK, '{% set longURL %}https://x{% endset %}'],
    [
      'a set that an editor rewrote',
      LINK,
      '{%&nbsp;SET longURL = &quot;x&quot; %}'.replace('SET', 'set'),
    ],
    ['a variable of another name', '<p>{{ gold }}</p>', passlinkBlock({ variable: 'gold' })],
  ])('finds %s', (_what, template, other) => {
    expect(rulesFor(template, { otherFields: [other] })).toEqual([RULE]);
  });

  it.each([
    ['fields that each make their own', `${SET}${LINK}`, `${SET}${LINK}`],
    ['a link that is used here as well', `${SET}${LINK}`, '{{longURL}}'],
    ['an inline link in another field', `${SET}${LINK}`, passlinkSnippet('inline').reference],
    ['a field that asks first', '{% if longURL %}{{longURL}}{% endif %}', SET],
    ['other variables', '<p>{{ greeting }}</p>', "{% set greeting = 'Hi' %}"],
    ['a field that is no template', `${SET}${LINK}`, '{% set longURL {{'],
  ])('leaves alone %s', (_what, template, other) => {
    expect(rulesFor(template, { otherFields: [other] })).toEqual([]);
  });
});
