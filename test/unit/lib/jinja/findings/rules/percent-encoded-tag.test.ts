import { describe, expect, it } from 'vitest';

import { findingsOf, mended, placesOf, rulesFor } from '../found';

const RULE = 'percent-encoded-tag';

describe(RULE, () => {
  it.each([
    ['<a href="%7B%7BlongURL%7D%7D">', '<a href="{{longURL}}">'],
    ['<a href="http://%7b%7b%20x%20%7d%7d">', '<a href="http://{{ x }}">'],
    ['<a href="%7B%7BUserAttribute[%27a%20b%27]%7D%7D">', '<a href="{{UserAttribute[\'a b\']}}">'],
    ['<a href="%7B%25if%20x%25%7D">', '<a href="{%if x%}">'],
    ['<a href="%257B%257B%2520longURL%257D%257D">', '<a href="{{ longURL}}">'],
    ['<a href="%7B%7B+longURL+%7D%7D">', '<a href="{{ longURL }}">'],
    ['https://x/?a=%7b%7bUserAttribute%5B%27a%27%5D%7d%7d', "https://x/?a={{UserAttribute['a']}}"],
    [
      '<a href="?{{UserAttribute[%27First%20Name%27]}}">',
      '<a href="?{{UserAttribute[\'First Name\']}}">',
    ],
    ['<a href="?{{UserAttribute[%22a%22]}}">', '<a href="?{{UserAttribute[\'a\']}}">'],
    [
      '<a href="?{{UserAttribute[\'First%20Name\']}}">',
      '<a href="?{{UserAttribute[\'First Name\']}}">',
    ],
  ])('decodes %s', (template, expected) => {
    expect(mended(RULE, template)).toBe(expected);
  });

  it('distinguishes an encoded tag from an encoded name', () => {
    const template = '<a href="%7B%7Bx%7D%7D"></a><a href="{{ UserAttribute[%27a%27] }}">';
    expect(placesOf(RULE, template)).toEqual(['%7B%7Bx%7D%7D', '%27a%27']);
    expect(findingsOf(RULE, template).map(({ severity }) => severity)).toEqual(['error', 'error']);
  });

  it('leaves encoded JSON, calculations and percent signs in strings alone', () => {
    expect(
      rulesFor(
        `<a href="?q=%7B%7B%22a%22%3A1%7D%7D&amp;r=100%25"></a><a href="?{{ 7 %20 }}{{ x|replace(' ', '%20%27') }}">`,
      ),
    ).toEqual([]);
  });
});
