import { describe, expect, it } from 'vitest';

import type { SnippetStyle } from '../../../../../../lib/snippet';
import { findingsOf, mended, placesOf, rulesFor } from '../found';
import { passlinkSnippet } from '../passlink-block';

const RULE = 'text-behind-link';
const SET = "{% set longURL = 'https://x?data=a&sig=' ~ s %}";
const STYLES: SnippetStyle[] = ['quoted', 'quoteless', 'inline'];

describe(RULE, () => {
  it.each([
    ['?utm_source=a&utm_medium=b', '&utm_source=a&utm_medium=b'],
    ['?utm_source=a&amp;utm_medium=b', '&amp;utm_source=a&amp;utm_medium=b'],
    ['&#63;utm_source=a', '&utm_source=a'],
    ['&quest;utm_source=a', '&utm_source=a'],
    [';utm_source=a', '&utm_source=a'],
    ['/?utm_source=a', '&utm_source=a'],
    ['%3Futm_source=a', '&utm_source=a'],
    ['%3Futm_source%3Da%26utm_medium%3Db', '&utm_source=a&utm_medium=b'],
    ['utm_source=a', '&utm_source=a'],
    [
      "?utm_source={{ CampaignAttribute['x']|default('a') }}",
      "&utm_source={{ CampaignAttribute['x']|default('a') }}",
    ],
    ['?', ''],
    ['/', ''],
    ['.', ''],
    ['%20', ''],
    ['&nbsp;', ''],
    [' x', ''],
  ])('mends %s so that the signature stays whole', (text, expected) => {
    const template = `${SET}<a href="{{longURL}}${text}">Add</a>`;
    expect(mended(RULE, template)).toBe(`${SET}<a href="{{longURL}}${expected}">Add</a>`);
    expect(findingsOf(RULE, template)).toMatchObject([{ severity: 'error' }]);
  });

  it.each([
    ['#add', ''],
    ['#utm_source=a', '&utm_source=a'],
    ['#?utm_source=a', '&utm_source=a'],
    ['&?utm_source=a', '&utm_source=a'],
  ])('only warns where the link opens but something is lost: %s', (text, expected) => {
    const template = `${SET}<a href="{{longURL}}${text}">Add</a>`;
    expect(mended(RULE, template)).toBe(`${SET}<a href="{{longURL}}${expected}">Add</a>`);
    expect(findingsOf(RULE, template)).toMatchObject([{ severity: 'warning' }]);
    expect(placesOf(RULE, template)).toEqual([text]);
  });

  it.each(STYLES)('finds it behind a snippet of Passlink: %s', (style) => {
    const { block, reference } = passlinkSnippet(style, { variable: 'goldURL' });
    const link = (text: string) => `${block}<a href="${reference}${text}">Add</a>`;
    expect(mended(RULE, link('?utm_source=a'))).toBe(link('&utm_source=a'));
    expect(findingsOf(RULE, link('?utm_source=a'))[0]?.message).toBe(
      'Nobody gets a pass from this link: goldURL ends in its signature, so parameters behind it begin with &.',
    );
    expect(rulesFor(link('&utm_source=a'))).toEqual([]);
    expect(rulesFor(link('&amp;utm_source=a&amp;utm_campaign=b'))).toEqual([]);
  });

  it.each([
    ["<a href='{{ longURL }}?utm_source=a'>", "<a href='{{ longURL }}&utm_source=a'>"],
    ['<a href={{longURL}}?utm_source=a>', '<a href={{longURL}}&utm_source=a>'],
    ['<a href="{{longURL|trim}}?a=b">', '<a href="{{longURL|trim}}&a=b">'],
    ['Add it: {{longURL}}?utm_source=a now', 'Add it: {{longURL}}&utm_source=a now'],
    ['[Add]({{longURL}}?utm_source=a)', '[Add]({{longURL}}&utm_source=a)'],
    ['{"url": "{{longURL}}?a=b"}', '{"url": "{{longURL}}&a=b"}'],
    ["{{ longURL ~ '?utm_source=a' }}", "{{ longURL ~ '&utm_source=a' }}"],
    [
      '<a href="{{longURL}}{% if a %}?a=b{% endif %}">',
      '<a href="{{longURL}}{% if a %}&a=b{% endif %}">',
    ],
    [
      '<!--[if mso]><v:rect href="{{longURL}}?a=b"><![endif]-->',
      '<!--[if mso]><v:rect href="{{longURL}}&a=b"><![endif]-->',
    ],
    [
      `<a href="{{ContentBlock['passlink_longURL']}}?a=b">`,
      `<a href="{{ContentBlock['passlink_longURL']}}&a=b">`,
    ],
  ])('finds it in %s', (template, expected) => {
    expect(mended(RULE, SET + template)).toBe(SET + expected);
  });

  it('goes with the fix that makes a link of an encoded tag', () => {
    const { block } = passlinkSnippet('quoted');
    const template = `${block}<a href="%7B%7BlongURL%7D%7D?utm_source=a">Add</a>`;
    const whole = mended('percent-encoded-tag', template);
    expect(whole).toBe(`${block}<a href="{{longURL}}&utm_source=a">Add</a>`);
    expect(rulesFor(whole)).toEqual([]);
  });

  it('finds a ? that ends a link field', () => {
    const context = { otherFields: [SET] };
    expect(mended(RULE, '{{longURL}}?', context)).toBe('{{longURL}}');
  });

  it.each([
    '<a href="{{longURL}}">',
    '<a href="{{longURL}} ">',
    '<a href="{{longURL}}&utm_source=a">',
    '<a href="{{longURL}}&amp;utm_source=a&amp;utm_campaign={{ c }}">',
    '<a href="{{longURL}}{{ utm }}">',
    '<a href="{% if a %}{{longURL}}{% else %}?a=b{% endif %}">',
    '<a href="https://r.example.com/?to={{longURL|urlencode}}&amp;a=b">',
    "{{ longURL ~ '&utm_source=a' }}",
    'Have you got your pass ({{longURL}})? Yes!',
    'Have you opened {{longURL}}? It is yours.',
    'Open {{longURL}}. Or not.',
    '*{{longURL}}*',
    '<p>{{longURL}}<br>?</p>',
    '<script>var link = "{{longURL}}";</script>',
    `<a href="https://example.com/{{ContentBlock['path']}}?a=b">`,
  ])('leaves a whole signature alone: %s', (template) => {
    expect(findingsOf(RULE, SET + template)).toEqual([]);
  });
});
