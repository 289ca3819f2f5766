import { describe, expect, it } from 'vitest';

import { STANDARD_ATTRIBUTES } from '../../../../lib/moengage/attributes';
import { findField } from '../../../../lib/passkit';
import { presetFields } from '../../../../lib/project';
import { suggestField, suggestRows } from '../../../../lib/project/suggest';
import type { AttributeObject } from '../../../../lib/snippet/types';

const user = (name: string) => ({ object: 'UserAttribute' as AttributeObject, name });
const event = (name: string) => ({ object: 'EventAttribute' as AttributeObject, name });

describe('suggestField', () => {
  it.each([
    ['First Name', 'person.forename'],
    ['u_fn', 'person.forename'],
    ['Last Name', 'person.surname'],
    ['u_ln', 'person.surname'],
    ['Name', 'person.displayName'],
    ['u_n', 'person.displayName'],
    ['Email (Standard)', 'person.emailAddress'],
    ['u_em', 'person.emailAddress'],
    ['Email', 'person.emailAddress'],
    ['Mobile Number (Standard)', 'person.mobileNumber'],
    ['u_mb', 'person.mobileNumber'],
    ['ID', 'person.externalId'],
    ['uid', 'person.externalId'],
    ['salutation', 'person.salutation'],
    ['Member ID', 'members.member.externalId'],
    ['loyalty_tier', 'members.tier.name'],
    ['tier', 'members.tier.name'],
    ['points', 'members.member.points'],
    ['couponCode', 'singleUseCoupons.coupon.externalId'],
  ])('suggests for %s the field %s', (name, field) => {
    expect(suggestField(name)).toEqual({ field });
  });

  it.each([
    ['Birthday', { field: 'person.dateOfBirth', format: 'date' }],
    ['u_bd', { field: 'person.dateOfBirth', format: 'date' }],
    ['Gender', { field: 'person.gender', format: 'gender' }],
    ['u_gd', { field: 'person.gender', format: 'gender' }],
    ['valid until', { field: 'universal.expiryDate', format: 'datetime' }],
    ['Opt-In', { field: 'universal.optIn', format: 'boolean' }],
  ])('formats %s as PassKit expects it', (name, suggested) => {
    expect(suggestField(name)).toEqual(suggested);
  });

  it.each(['first name', 'FIRST_NAME', 'firstName', ' First-Name ', 'Ｆirst Name'])(
    'recognises a name in the spelling %j',
    (name) => {
      expect(suggestField(name)?.field).toBe('person.forename');
    },
  );

  it.each(['', '!', 'Favourite Shop', 'First Seen', 'constructor', '__proto__'])(
    'suggests nothing for %j',
    (name) => {
      expect(suggestField(name)).toBeUndefined();
    },
  );

  it('accepts an event’s coupon, but no name from an event or a campaign', () => {
    expect(suggestField('coupon_code', 'EventAttribute')?.field).toBe(
      'singleUseCoupons.coupon.externalId',
    );
    expect(suggestField('Name', 'EventAttribute')).toBeUndefined();
    expect(suggestField('coupon_code', 'CampaignAttribute')).toBeUndefined();
  });

  it('recognises a standard attribute by its name and by its key', () => {
    for (const { name, key } of STANDARD_ATTRIBUTES) {
      expect(suggestField(key), name).toEqual(suggestField(name));
    }
  });
});

describe('suggestRows', () => {
  it('offers a row for each attribute of the template, omitted when missing', () => {
    expect(suggestRows([user('Birthday'), user('Favourite Shop')], [], 'membership')).toEqual([
      {
        field: 'person.dateOfBirth',
        value: { kind: 'attribute', ...user('Birthday'), format: 'date' },
        whenMissing: { kind: 'omit' },
      },
    ]);
  });

  it('leaves out attributes that a row reads already, even inside a join', () => {
    const rows = presetFields('membership').filter(({ field }) => field === 'person.displayName');
    expect(suggestRows([user('First Name'), user('Last Name')], rows, 'membership')).toEqual([]);
  });

  it('leaves out fields that are filled, and offers each field once', () => {
    const rows = presetFields('membership');
    expect(suggestRows([user('E-Mail'), user('forename')], rows, 'membership')).toEqual([]);
    const twice = suggestRows([user('u_fn'), user('First Name')], [], 'membership');
    expect(twice.map(({ value }) => value.name)).toEqual(['u_fn']);
  });

  it('offers only fields that the kind of project has', () => {
    const found = [user('tier'), event('coupon_code')];
    const fields = (kind: Parameters<typeof suggestRows>[2]) =>
      suggestRows(found, [], kind).map(({ field }) => field);
    expect(fields('membership')).toEqual(['members.tier.name']);
    expect(fields('coupon')).toEqual(['singleUseCoupons.coupon.externalId']);
    expect(fields('custom')).toHaveLength(2);
  });

  it('offers only fields that PassKit lists', () => {
    const found = ['tier id', 'group id', 'avatar', 'sku', 'tier points', 'bonus points', 'suffix'];
    for (const { field } of suggestRows(found.map(user), [], 'custom')) {
      expect(findField(field), field).toBeDefined();
    }
    expect(suggestRows(found.map(user), [], 'custom')).toHaveLength(found.length);
  });
});
