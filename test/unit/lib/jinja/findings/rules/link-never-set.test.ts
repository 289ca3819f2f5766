import { describe, expect, it } from 'vitest';

import { findingsOf, mended, placesOf, rulesFor } from '../found';

const RULE = 'link-never-set';

describe(RULE, () => {
  it('finds a link that is never set', () => {
    const template = '<p>Hi</p><a href="{{longURL}}">a</a>';
    expect(placesOf(RULE, template)).toEqual(['longURL']);
    expect(findingsOf(RULE, template)[0]).toMatchObject({
      severity: 'error',
      message: 'No recipient gets a working link here: nothing in this template makes longURL.',
    });
  });

  it('corrects a link that is set under another spelling', () => {
    expect(mended(RULE, "{% set longURL = 'x' %}{{longURL}}<a href='{{longUrl}}'>")).toBe(
      "{% set longURL = 'x' %}{{longURL}}<a href='{{longURL}}'>",
    );
  });

  it.each([
    ['a link field alone, whose link another template may make', ' {{longURL}} '],
    ['a link behind a content block, which may make it', "{{ContentBlock['pass']}}{{longURL}}"],
    ['a link that is asked for first', '{% if longURL %}{{longURL}}{% endif %}'],
    ['any other name', '<p>{{ first_name }}</p>'],
  ])('leaves alone %s', (_what, template) => {
    expect(rulesFor(template)).toEqual([]);
  });
});
