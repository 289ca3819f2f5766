import { describe, expect, it } from 'vitest';

import type { SnippetStyle } from '../../../../../../lib/snippet';
import { findingsOf, placesOf } from '../found';
import { passlinkSnippet } from '../passlink-block';

const RULE = 'base64-image';
const IMAGE = 'data:image/png;base64,iVBORw0KGgo=';
const STYLES: SnippetStyle[] = ['quoted', 'quoteless', 'inline'];

describe(RULE, () => {
  it.each([
    `<img src="${IMAGE}">`,
    `<img src=${IMAGE}>`,
    `<td background='${IMAGE}'>`,
    `<a href="${IMAGE}">`,
    `<td style="background:url(${IMAGE})">`,
    `<style>.a{background:url('${IMAGE}')}</style>`,
    `<!--[if mso]><v:fill src="${IMAGE}"><![endif]-->`,
    IMAGE,
    `{"image": "${IMAGE}"}`,
    "{% set data = {'members.member.profileImage': 'data:image/png;base64,' ~ photo} %}",
  ])('finds an image where an address belongs: %s', (template) => {
    expect(findingsOf(RULE, template)).toMatchObject([{ severity: 'warning' }]);
    expect(placesOf(RULE, template)).toEqual(['data:image/png;base64,']);
  });

  it('finds other kinds of images, and in other spellings', () => {
    const template =
      '<img src="DATA:image/svg+xml;charset=utf-8;base64,PHN2Zz4="><img src="https://r.example.com/?u=data%3Aimage%2Fgif%3Bbase64%2CR0lG">';
    expect(placesOf(RULE, template)).toHaveLength(2);
  });

  it.each(STYLES)('finds an image that a project maps: %s', (style) => {
    const { block, reference } = passlinkSnippet(style, {
      fields: [
        {
          field: 'members.member.profileImage',
          value: { kind: 'text', text: IMAGE },
          whenMissing: { kind: 'omit' },
        },
      ],
    });
    expect(findingsOf(RULE, `${block}<a href="${reference}">Add</a>`)).toHaveLength(1);
  });

  it.each([
    '<img src="https://example.com/data:image.png">',
    "<style>.a{background:url('data:image/svg+xml;utf8,%3Csvg%3E')}</style>",
    "<style>@font-face{src:url('data:font/woff2;base64,d09GMg==')}</style>",
    `<!-- ${IMAGE} -->`,
    `{# ${IMAGE} #}`,
    '{{ UserAttribute["photo"]|base64encode }}',
  ])('leaves everything else alone: %s', (template) => {
    expect(findingsOf(RULE, template)).toEqual([]);
  });
});
