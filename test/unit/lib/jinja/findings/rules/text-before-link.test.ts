import { describe, expect, it } from 'vitest';

import type { SnippetStyle } from '../../../../../../lib/snippet';
import { findingsOf, mended, placesOf, rulesFor } from '../found';
import { passlinkSnippet } from '../passlink-block';

const RULE = 'text-before-link';
const SET = "{% set longURL = 'https://x?data=a&sig=' ~ s %}";
const STYLES: SnippetStyle[] = ['quoted', 'quoteless', 'inline'];

describe(RULE, () => {
  it.each([
    'http://',
    'https://',
    'https:/',
    '//',
    '/',
    '../',
    'mailto:',
    'tel:',
    '#',
    'https://dashboard-01.moengage.com/',
    'https://dashboard-02.moengage.com/campaigns/email/edit/',
    'https://www.example.com/',
    '/campaigns/edit/',
    '&nbsp;',
    '“',
  ])('takes away what makes the address another one: %s', (text) => {
    const template = `${SET}<a href="${text}{{longURL}}">Add</a>`;
    expect(mended(RULE, template)).toBe(`${SET}<a href="{{longURL}}">Add</a>`);
    expect(findingsOf(RULE, template)).toMatchObject([{ severity: 'error' }]);
    expect(placesOf(RULE, template)).toEqual([text]);
  });

  it.each(STYLES)('finds it before a snippet of Passlink: %s', (style) => {
    const { block, reference } = passlinkSnippet(style);
    const link = (text: string) => `${block}<a href="${text}${reference}">Add</a>`;
    expect(mended(RULE, link('https://'))).toBe(link(''));
  });

  it.each([
    [`<a href='/{{ longURL }}'>`, `<a href='{{ longURL }}'>`],
    ['<a href=https://{{longURL}}>', '<a href={{longURL}}>'],
    ['<a href=" http://{{- longURL|safe -}} ">', '<a href="{{- longURL|safe -}} ">'],
    ['<a data-href="/{{longURL}}">', '<a data-href="{{longURL}}">'],
    ['<v:roundrect href="http://{{longURL}}">', '<v:roundrect href="{{longURL}}">'],
    [
      '<!--[if mso]><v:rect href="/{{longURL}}"><![endif]-->',
      '<!--[if mso]><v:rect href="{{longURL}}"><![endif]-->',
    ],
    ['<div style="background:url(//{{longURL}})">', '<div style="background:url({{longURL}})">'],
    ['Your pass: https://{{longURL}}', 'Your pass: {{longURL}}'],
    ['[Add](/{{longURL}})', '[Add]({{longURL}})'],
    ['{"url": "http://{{longURL}}"}', '{"url": "{{longURL}}"}'],
    ['<a href="{{ \'https://\' ~ longURL }}">', '<a href="{{ \'\' ~ longURL }}">'],
    ['<a href="https://{{longURL|urlencode}}">', '<a href="{{longURL}}">'],
    ['<a href="https://{{ longurl }}">', '<a href="{{ longurl }}">'],
    [
      '{% set link = longURL %}<a href="http://{{link}}">',
      '{% set link = longURL %}<a href="{{link}}">',
    ],
    [
      '<a href="{% if a %}http://{{longURL}}{% else %}https://b.example{% endif %}">',
      '<a href="{% if a %}{{longURL}}{% else %}https://b.example{% endif %}">',
    ],
    [
      `<a href="http://{{ContentBlock['passlink_longURL']}}">`,
      `<a href="{{ContentBlock['passlink_longURL']}}">`,
    ],
    [
      `<a href="/{{ContentBlock.passlink_goldURL}}">`,
      `<a href="{{ContentBlock.passlink_goldURL}}">`,
    ],
  ])('finds it in %s', (template, expected) => {
    expect(mended(RULE, SET + template)).toBe(SET + expected);
  });

  it('finds it in a link field, where the link is made elsewhere', () => {
    const context = { otherFields: [SET] };
    expect(mended(RULE, '/{{longURL}}', context)).toBe('{{longURL}}');
    expect(mended(RULE, 'mailto:{{longURL}}', context)).toBe('{{longURL}}');
  });

  it('finds it before the variable of each block', () => {
    const { block } = passlinkSnippet('quoted', { variable: 'goldURL' });
    const template = `${block}<a href="http://{{goldURL}}">`;
    expect(mended(RULE, template)).toBe(`${block}<a href="{{goldURL}}">`);
    expect(findingsOf(RULE, template)[0]?.message).toBe(
      'The link opens for nobody: goldURL is a whole address, so take away the http:// before it.',
    );
  });

  it.each([
    ['http://%7B%7BlongURL%7D%7D', 'percent-encoded-tag'],
    ['https://dashboard-01.moengage.com/%7B%7B%20longURL%20%7D%7D', 'percent-encoded-tag'],
    ['http://{ {longURL}}', 'broken-delimiter'],
    ['/{{LongURL}}', 'link-never-set'],
  ])('goes with the fix that makes a link of %s', (address, rule) => {
    const { block } = passlinkSnippet('quoted');
    const whole = mended(rule, `${block}<a href="${address}">Add</a>`);
    expect(whole).toMatch(/<a href="\{\{ ?longURL ?\}\}">Add<\/a>$/);
    expect(rulesFor(whole)).toEqual([]);
  });

  it('only warns where another address or an attribute may be meant, and takes nothing away', () => {
    const inPath = findingsOf(RULE, `${SET}<a href="https://r.example.com/go/{{longURL}}">`);
    expect(inPath).toMatchObject([{ severity: 'warning' }]);
    expect(inPath[0]).not.toHaveProperty('fix');
    const event = `<a href="http://{{EventAttribute['Tracking URL']|default('x')}}">`;
    expect(findingsOf(RULE, event)).toMatchObject([{ severity: 'warning' }]);
    expect(findingsOf(RULE, event)[0]).not.toHaveProperty('fix');
  });

  it('takes a scheme away before an attribute whose fallback has one', () => {
    const tag = "{{EventAttribute['Tracking URL']|default('https://example.com')}}";
    expect(mended(RULE, `<a href="http://${tag}">`)).toBe(`<a href="${tag}">`);
  });

  it('takes nothing away that another branch needs', () => {
    const template = `${SET}<a href="https://{% if a %}{{longURL}}{% else %}b.example{% endif %}">`;
    expect(findingsOf(RULE, template)).toHaveLength(1);
    expect(findingsOf(RULE, template)[0]).not.toHaveProperty('fix');
  });

  it.each([
    '<a href=" {{longURL}} ">',
    '<a href="{% if a %}https://b.example/{% else %}{{longURL}}{% endif %}">',
    '<a href="{% if a %}{{longURL}}{% else %}https://b.example{% endif %}">',
    '<a href="https://r.example.com/?to={{longURL|urlencode}}">',
    '<a href="https://r.example.com/to/{{longURL|urlencode}}">',
    '<a href="https://wa.me/?text=Add%20{{longURL|urlencode}}">',
    '<a href="mailto:?body={{longURL|urlencode}}">',
    '<a href="myapp://web?url={{longURL|urlencode}}">',
    '<a href="x-safari-{{longURL}}">',
    '<a href="{{base}}{{longURL}}">',
    `<a href="javascript:window.open('{{longURL}}')">`,
    '<a title="Add: {{longURL}}">',
    '<!--[if mso]><v:rect href="{{longURL}}"><![endif]-->',
    'Your pass:{{longURL}}',
    'Add and/or open ({{longURL}})',
    '*{{longURL}}*',
    "{% set text = 'Your pass: ' ~ longURL %}{{ text }}",
    "<a href=\"https://{{ UserAttribute['Shop']|default('www') }}.example.com\">",
    "<a href=\"{{ EventAttribute['Tracking URL']|default('https://example.com') }}\">",
    `<a href="https://example.com/{{ContentBlock['path']}}?a=b">`,
  ])('leaves a whole address alone: %s', (template) => {
    expect(findingsOf(RULE, SET + template)).toEqual([]);
  });

  it('leaves a variable alone that holds the end of an address', () => {
    const template = `{% set longURL = 'example.com/a' %}<a href="https://{{longURL}}?a=b">`;
    expect(rulesFor(template)).toEqual([]);
  });
});
