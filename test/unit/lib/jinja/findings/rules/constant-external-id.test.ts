import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import type { SnippetRequest, SnippetStyle } from '../../../../../../lib/snippet';
import { findingsOf, placesOf } from '../found';
import { passlinkSnippet } from '../passlink-block';

const RULE = 'constant-external-id';
const STYLES: SnippetStyle[] = ['quoted', 'quoteless', 'inline'];
const IDS = [
  'members.member.externalId',
  'singleUseCoupons.coupon.externalId',
  'person.externalId',
];
const RECIPE = readFileSync(
  new URL('../../../../../fixtures/templates/faulty/recipe.html', import.meta.url),
  'utf8',
);

type Mapping = SnippetRequest['fields'][number];
const ID = { kind: 'attribute', object: 'UserAttribute', name: 'ID' } as const;

function snippet(style: SnippetStyle, mapping: Mapping): string {
  const { block, reference } = passlinkSnippet(style, { fields: [mapping] });
  return `${block}<a href="${reference}">Add</a>`;
}

describe(RULE, () => {
  it.each(STYLES)('finds a constant in a block: %s', (style) => {
    for (const field of IDS) {
      for (const text of ['12345', 'Kunde ä 1']) {
        const value = { kind: 'text', text } as const;
        const joined = { kind: 'join', parts: [value, value] } satisfies Mapping['value'];
        for (const each of [value, joined]) {
          const template = snippet(style, { field, value: each, whenMissing: { kind: 'omit' } });
          expect(findingsOf(RULE, template)).toMatchObject([{ severity: 'error' }]);
          expect(placesOf(RULE, template)[0]).toMatch(/^\{# Passlink .*#\}$/);
        }
      }
    }
  });

  it.each(STYLES)('finds a fallback in a block: %s', (style) => {
    for (const field of IDS) {
      const whenMissing = { kind: 'fallback', text: '12345' } as const;
      const template = snippet(style, { field, value: ID, whenMissing });
      expect(findingsOf(RULE, template)).toMatchObject([
        { severity: 'warning', message: expect.stringContaining(field) as string },
      ]);
    }
  });

  it.each(STYLES)('leaves an ID of the recipient’s own alone: %s', (style) => {
    const prefixed = { kind: 'join', parts: [{ kind: 'text', text: 'C-' }, ID] } as const;
    const policies: Mapping['whenMissing'][] = [
      { kind: 'omit' },
      { kind: 'suppress', reason: 'no ID' },
      { kind: 'fallback', text: '' },
    ];
    for (const field of IDS) {
      for (const whenMissing of policies) {
        expect(findingsOf(RULE, snippet(style, { field, value: ID, whenMissing }))).toEqual([]);
        const parts = [...prefixed.parts];
        const value = { kind: 'join', parts } satisfies Mapping['value'];
        const template = snippet(style, { field, value, whenMissing });
        expect(findingsOf(RULE, template)).toEqual([]);
      }
    }
    const tier = { field: 'members.tier.name', value: { kind: 'text', text: 'Gold' } } as const;
    const template = snippet(style, { ...tier, whenMissing: { kind: 'omit' } });
    expect(findingsOf(RULE, template)).toEqual([]);
  });

  it.each(STYLES)('tells two blocks apart: %s', (style) => {
    const [field = ''] = IDS;
    const value = { kind: 'text', text: '12345' } as const;
    const whenMissing = { kind: 'omit' } as const;
    const one = snippet(style, { field, value, whenMissing });
    const other = snippet(style, { field: 'members.tier.name', value, whenMissing });
    expect(findingsOf(RULE, one + other)).toHaveLength(1);
    expect(findingsOf(RULE, other + one)).toHaveLength(1);
  });

  it('finds the fallback and a constant in the published recipe', () => {
    expect(findingsOf(RULE, RECIPE)).toMatchObject([{ severity: 'warning' }]);
    expect(placesOf(RULE, RECIPE)).toEqual(['person.externalId']);
    const constant = RECIPE.replace(`" + UserAttribute['MoEngage_ID']|default('0000') + "`, '0000');
    expect(findingsOf(RULE, constant)).toMatchObject([{ severity: 'error' }]);
    const own = RECIPE.replace("|default('0000')", '');
    expect(findingsOf(RULE, own)).toEqual([]);
  });

  it.each([
    [`{"members.member.externalId": "12345"}`, 'error'],
    [`{"members.member.externalId": "{{ UserAttribute['ID']|default('1') }}"}`, 'warning'],
    [`{"person.externalId": "C-{{ UserAttribute['ID'] or '1' }}"}`, 'warning'],
    ["{% set p = {'members.member.externalId': '12345'} %}", 'error'],
    [
      "{% set p = {'members.member.externalId': UserAttribute['ID']|default('1', true)} %}",
      'warning',
    ],
    ["{% set p = {'members.member.externalId': UserAttribute['ID'] if a else '1'} %}", 'warning'],
    ["{% set id = '1' %}{% set p = {'members.member.externalId': id} %}", 'error'],
    [`{% set p = '{"members.member.externalId":"12345"}' %}`, 'error'],
    [`{% set p = '{"person.externalId":"' ~ UserAttribute['ID']|default('1') ~ '"}' %}`, 'warning'],
  ])('finds it in a payload by hand: %s', (template, severity) => {
    expect(findingsOf(RULE, template)).toMatchObject([{ severity }]);
  });

  it.each([
    `{"members.member.externalId": "{{ UserAttribute['ID'] }}"}`,
    `{"members.member.externalId": "{{ UserAttribute['ID']|default('MOE_NOT_SEND') }}"}`,
    `{"members.member.externalId": ""}`,
    `{"members.tier.name": "Gold", "person.externalId": "{{ id }}"}`,
    "{% set p = {'members.member.externalId': UserAttribute['ID'], 'members.tier.name': 'Gold'} %}",
    "{% set p = {'members.member.externalId': 'C-' ~ UserAttribute['ID']} %}",
    `{% set p = '{"person.externalId":"' ~ UserAttribute['ID'] ~ '"}' %}`,
    '<p>Put your ID into person.externalId.</p>',
  ])('leaves an ID of the recipient’s own in a payload alone: %s', (template) => {
    expect(findingsOf(RULE, template)).toEqual([]);
  });
});
