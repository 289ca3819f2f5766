import { describe, expect, it } from 'vitest';

import { findingsOf, mended, placesOf, rulesFor } from '../found';
import { passlinkBlock, passlinkSnippet } from '../passlink-block';

const RULE = 'block-doubled';
const LINK = '<a href="{{longURL}}">a</a>';
const other = { url: 'https://pub1.pskt.io/c/other2', secret: 'another' };

describe(RULE, () => {
  it('removes a copy, because that changes nothing for recipients', () => {
    const template = `${passlinkBlock()}${passlinkBlock()}${LINK}`;
    expect(findingsOf(RULE, template)).toMatchObject([{ severity: 'hint' }]);
    expect(mended(RULE, template)).toBe(`${passlinkBlock()}${LINK}`);
  });

  it('treats two styles of one block as copies if the project is known', () => {
    const [quoted, quoteless] = [passlinkBlock(), passlinkSnippet('quoteless').block];
    const template = `${quoted}${quoteless}${LINK}`;
    expect(findingsOf(RULE, template)).toMatchObject([{ severity: 'error' }]);
    const context = { currentBlocks: [quoted, quoteless] };
    expect(findingsOf(RULE, template, context)).toMatchObject([{ severity: 'hint' }]);
    const spaced = `${quoted}${quoted.replaceAll('\n', '  ')}${LINK}`;
    expect(findingsOf(RULE, spaced)).toMatchObject([{ severity: 'hint' }]);
  });

  it('reports two projects that share a variable', () => {
    const template = `${passlinkBlock()}${passlinkBlock({ project: other })}${LINK}`;
    expect(findingsOf(RULE, template)).toMatchObject([
      {
        severity: 'error',
        message:
          'Links above and below this place differ for every recipient: longURL is made twice, each time in another way.',
      },
    ]);
    expect(placesOf(RULE, template)[0]).toMatch(/^\{# Passlink \d+ \S+other2 longURL #\}$/);
  });

  it('hints at a project that is in the template twice', () => {
    const template = `${passlinkBlock()}${passlinkBlock({ variable: 'passURL' })}${LINK}{{passURL}}`;
    expect(findingsOf(RULE, template)).toMatchObject([{ severity: 'hint' }]);
  });

  it('leaves links alone that each bring their own block', () => {
    const { reference } = passlinkSnippet('inline');
    expect(rulesFor(`<a href="${reference}">a</a><a href="${reference}">b</a>`)).toEqual([]);
  });

  it('leaves two projects with separate variables alone', () => {
    const blocks = passlinkBlock() + passlinkBlock({ project: other, variable: 'couponURL' });
    expect(rulesFor(`${blocks}${LINK}{{couponURL}}`)).toEqual([]);
  });
});
