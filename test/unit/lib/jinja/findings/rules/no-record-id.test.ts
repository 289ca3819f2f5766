import { describe, expect, it } from 'vitest';

import type { SnippetStyle } from '../../../../../../lib/snippet';
import { findingsOf, placesOf } from '../found';
import { passlinkSnippet } from '../passlink-block';

const RULE = 'no-record-id';
const STYLES: SnippetStyle[] = ['quoted', 'quoteless', 'inline'];
const PROJECT = { url: 'https://pub1.pskt.io/c/demo01', name: 'Gold card', idLabel: 'Member ID' };

const template = (style: SnippetStyle) => {
  const { block, reference } = passlinkSnippet(style);
  return `<p>a</p>${block}<a href="${reference}">Add</a>`;
};

describe(RULE, () => {
  it.each(STYLES)('warns of another pass at each opening, and names the project: %s', (style) => {
    const context = { projectsWithoutRecordId: [PROJECT] };
    const [finding, ...others] = findingsOf(RULE, template(style), context);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(finding?.message).toContain('the link of “Gold card”');
    expect(finding?.message).toContain('add a Member ID to the project');
    expect(placesOf(RULE, template(style), context)[0]).toMatch(/^\{# Passlink \d+ .*#\}$/);
  });

  it('names no field where only the author knows it', () => {
    const context = { projectsWithoutRecordId: [{ ...PROJECT, idLabel: '' }] };
    expect(findingsOf(RULE, template('quoted'), context)[0]?.message).toContain('add one to the');
  });

  it('says nothing about other projects, and nothing without a context', () => {
    const other = { projectsWithoutRecordId: [{ ...PROJECT, url: 'https://pub1.pskt.io/c/b' }] };
    for (const style of STYLES) {
      expect(findingsOf(RULE, template(style), other)).toEqual([]);
      expect(findingsOf(RULE, template(style))).toEqual([]);
    }
  });

  it('says nothing if there is no link', () => {
    const context = { projectsWithoutRecordId: [PROJECT] };
    expect(findingsOf(RULE, `<a href="${PROJECT.url}">card</a>`, context)).toEqual([]);
  });
});
