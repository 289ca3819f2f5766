import { describe, expect, it } from 'vitest';

import { findingsOf, placesOf, rulesFor } from '../found';
import { passlinkBlock } from '../passlink-block';

const RULE = 'link-unused';

describe(RULE, () => {
  it('finds a link that is never used, and reports it once', () => {
    const template = "<p>a</p>{% set longURL = 'x' %}{% set longURL = 'y' %}";
    expect(placesOf(RULE, template)).toEqual(["{% set longURL = 'x' %}"]);
    expect(findingsOf(RULE, template)[0]).toMatchObject({
      severity: 'warning',
      message: 'No recipient sees this link: longURL is made here and used nowhere.',
    });
  });

  it('finds it in a Passlink block as well', () => {
    expect(rulesFor(`${passlinkBlock()}<p>No badge yet</p>`)).toEqual([RULE]);
  });

  it.each([
    ['one that is used', "{% set longURL = 'x' %}<a href='{{longURL}}'>"],
    ['a block alone, as a content block holds it', `<div>${passlinkBlock()}</div>\n`],
    ['one that a content block may use', "{% set longURL = 'x' %}{{ContentBlock['badge']}}"],
    ['any other name', "{% set greeting = 'Hi' %}"],
  ])('leaves alone %s', (_what, template) => {
    expect(rulesFor(template)).toEqual([]);
  });

  it('does not report a link whose only use is encoded', () => {
    const template = `{% set longURL = 'x' %}<a href="%7B%7BlongURL%7D%7D">`;
    expect(rulesFor(template)).toEqual(['percent-encoded-tag']);
  });
});
