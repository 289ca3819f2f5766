import { describe, expect, it } from 'vitest';

import { STANDARD_ATTRIBUTES } from '../../../../lib/moengage/attributes';
import { fieldsFor } from '../../../../lib/passkit';
import { checkDraft, describeMapping, newDraft, presetFields } from '../../../../lib/project';

const KINDS = ['membership', 'coupon', 'custom'] as const;

describe('presetFields', () => {
  it('gives a membership the usual fields, and stops the send without a customer ID', () => {
    expect(presetFields('membership').map((mapping) => describeMapping(mapping).sentence)).toEqual([
      'Forename ← First Name, left out when missing',
      'Surname ← Last Name, left out when missing',
      'Display name ← First Name + Last Name, left out when missing',
      'E-mail address ← Email (Standard), left out when missing',
      'Mobile number ← Mobile Number (Standard), left out when missing',
      'Customer ID ← ID, not sent when missing',
      'Member ID ← ID, not sent when missing',
    ]);
  });

  it('gives a coupon the ID of the coupon', () => {
    expect(presetFields('coupon').at(-1)).toEqual({
      field: 'singleUseCoupons.coupon.externalId',
      value: { kind: 'attribute', object: 'UserAttribute', name: 'ID' },
      whenMissing: { kind: 'suppress', reason: 'No customer ID' },
    });
  });

  it.each(KINDS)('makes pass events find the customer of a %s', (kind) => {
    const fields = presetFields(kind).map(({ field }) => field);
    expect(fields).toContain('person.externalId');
  });

  it.each(KINDS)('uses only fields that a %s has and attributes that MoEngage tracks', (kind) => {
    const offered = fieldsFor(kind).map(({ name }) => name);
    const tracked = STANDARD_ATTRIBUTES.map(({ name }) => name);
    for (const { field, value } of presetFields(kind)) {
      expect(offered).toContain(field);
      const sources = value.kind === 'join' ? value.parts : [value];
      for (const source of sources) {
        expect(tracked).toContain(source.kind === 'attribute' ? source.name : source.kind);
      }
    }
  });

  it('gives every caller its own copy', () => {
    presetFields('custom')[0]!.field = 'changed';
    expect(presetFields('custom')[0]?.field).toBe('person.forename');
  });
});

describe('newDraft', () => {
  it.each(KINDS)('lacks only a name and a URL for a %s', (kind) => {
    expect(Object.keys(checkDraft(newDraft(kind)))).toEqual(['name', 'url']);
    const named = newDraft(kind, { name: 'Gold card', url: 'https://pub1.pskt.io/c/a4hrop' });
    expect(checkDraft(named)).toEqual({});
    expect(named).toMatchObject({ kind, digest: 'SHA-256', variable: 'longURL', utm: {} });
  });
});
