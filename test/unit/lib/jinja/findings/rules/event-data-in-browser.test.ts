import { describe, expect, it } from 'vitest';

import type { SnippetRequest, SnippetStyle } from '../../../../../../lib/snippet';
import { findingsOf, placesOf } from '../found';
import { passlinkSnippet } from '../passlink-block';

const RULE = 'event-data-in-browser';
const BROWSER = '<a href="https://links.example.com/v1/emailview?q=a">View in browser</a>';
const STYLES: SnippetStyle[] = ['quoted', 'quoteless', 'inline'];

type Fields = SnippetRequest['fields'];
type Mapping = Fields[number];

function mapping(
  value: Partial<Extract<Mapping['value'], { kind: 'attribute' }>>,
  whenMissing: Mapping['whenMissing'] = { kind: 'omit' },
): Mapping {
  const whole = { kind: 'attribute', object: 'EventAttribute', name: 'Order', ...value } as const;
  return { field: 'meta.order', value: whole, whenMissing };
}

function template(style: SnippetStyle, field: Mapping, around = BROWSER): string {
  const { block, reference } = passlinkSnippet(style, { fields: [field] });
  return `${block}<p>a</p><a href="${reference}">Add</a>${around}`;
}

describe(RULE, () => {
  it.each(STYLES)('finds event attributes in a signed link: %s', (style) => {
    const joined: Mapping = {
      field: 'meta.order',
      value: { kind: 'join', parts: [mapping({}).value, { kind: 'text', text: 'x' }] },
      whenMissing: { kind: 'omit' },
    };
    for (const field of [
      mapping({}),
      mapping({ format: 'date' }),
      mapping({}, { kind: 'fallback', text: 'none' }),
      joined,
    ]) {
      expect(findingsOf(RULE, template(style, field))).toMatchObject([{ severity: 'warning' }]);
      expect(placesOf(RULE, template(style, field))[0]).toMatch(/^\{# Passlink .*#\}$/);
    }
  });

  it.each(STYLES)('leaves data alone without which nothing is sent: %s', (style) => {
    for (const format of [undefined, 'date'] as const) {
      const field = mapping(format ? { format } : {}, { kind: 'suppress', reason: 'no order' });
      expect(findingsOf(RULE, template(style, field))).toEqual([]);
    }
  });

  it.each(STYLES)('leaves user attributes alone, and mails without such a link: %s', (style) => {
    expect(findingsOf(RULE, template(style, mapping({ object: 'UserAttribute' })))).toEqual([]);
    expect(findingsOf(RULE, template(style, mapping({}), ''))).toEqual([]);
  });

  it.each(STYLES)('tells the links of two blocks apart: %s', (style) => {
    const gold = passlinkSnippet(style, { variable: 'goldURL', fields: [mapping({})] });
    const stop = mapping({}, { kind: 'suppress', reason: 'no order' });
    const silver = passlinkSnippet(style, { variable: 'silverURL', fields: [stop] });
    const field = mapping({ object: 'CampaignAttribute' });
    const bronze = passlinkSnippet(style, { variable: 'bronzeURL', fields: [field] });
    const all = [gold, silver, bronze].map(
      ({ block, reference }) => `${block}<a href="${reference}">Add</a>`,
    );
    for (const whole of [all, all.toReversed()]) {
      const found = findingsOf(RULE, whole.join('') + BROWSER);
      expect(found.map(({ message }) => /\w+URL/.exec(message)?.[0])).toEqual(['goldURL']);
    }
  });

  const HAND_MADE = `{% set order = EventAttribute['Order'] %}{% set data = '{"meta.order":"' ~ order ~ '"}' %}{% set longURL = 'https://x?data=' ~ data|base64encode ~ '&sig=' ~ sig %}<a href="{{longURL}}">Add</a>`;

  it.each([
    BROWSER,
    '<a id="moe_internal_email_vib" href="https://api-01.moengage.com/x">Open</a>',
    '<a href="#">View this email in your browser</a>',
    "<a href='{{ vib }}'>Im <b>Browser</b> ansehen</a>",
    '<a href=[view_in_browser]>Voir dans le navigateur</a>',
    '<a href="@vib@">Ver en el navegador</a>',
  ])('finds a hand-made link beside %s', (link) => {
    expect(findingsOf(RULE, HAND_MADE + link)).toHaveLength(1);
    expect(placesOf(RULE, HAND_MADE + link)[0]).toContain('set longURL');
  });

  it.each([
    '<a href="https://www.example.com/mails/12.html">View in browser</a>',
    '<p>Open this in your browser.</p>',
    '<a href="#top">Up</a>',
  ])('leaves pages alone that MoEngage does not make: %s', (link) => {
    expect(findingsOf(RULE, HAND_MADE + link)).toEqual([]);
  });

  it('leaves event attributes alone that are in no link', () => {
    const text = `<p>{{ EventAttribute['Order']|default('', true) }}</p><a href="{{longURL}}">Add</a>`;
    expect(findingsOf(RULE, text + BROWSER)).toEqual([]);
  });
});
