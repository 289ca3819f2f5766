import { describe, expect, it } from 'vitest';

import type { SnippetStyle } from '../../../../../../lib/snippet';
import { findingsOf, placesOf } from '../found';
import { passlinkSnippet } from '../passlink-block';

const RULE = 'no-person-id';
const STYLES: SnippetStyle[] = ['quoted', 'quoteless', 'inline'];
const URL_OF_BLOCK = 'https://pub1.pskt.io/c/demo01';

const template = (style: SnippetStyle) => {
  const { block, reference } = passlinkSnippet(style);
  return `<p>a</p>${block}<a href="${reference}">Add</a>`;
};

describe(RULE, () => {
  it.each(STYLES)('says that a project’s events find no customer: %s', (style) => {
    const context = { projectsWithoutPersonId: [URL_OF_BLOCK] };
    const [finding, ...others] = findingsOf(RULE, template(style), context);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'hint' });
    expect(finding?.message).toContain('Passes of longURL carry no customer ID');
    expect(placesOf(RULE, template(style), context)[0]).toMatch(/^\{# Passlink 2 .*#\}$/);
  });

  it('says nothing about other projects, and nothing without a context', () => {
    const other = { projectsWithoutPersonId: ['https://pub1.pskt.io/c/another'] };
    for (const style of STYLES) {
      expect(findingsOf(RULE, template(style), other)).toEqual([]);
      expect(findingsOf(RULE, template(style))).toEqual([]);
    }
  });

  it('says nothing if there is no link', () => {
    const context = { projectsWithoutPersonId: [URL_OF_BLOCK] };
    expect(findingsOf(RULE, `<a href="${URL_OF_BLOCK}">card</a>`, context)).toEqual([]);
  });
});
