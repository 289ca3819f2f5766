import { describe, expect, it } from 'vitest';

import {
  findField,
  isRecordId,
  recordIdField,
  recordIdFields,
  recordIdIn,
  recordIdLabel,
} from '../../../../lib/passkit';

const MEMBER = 'members.member.externalId';
const COUPON = 'singleUseCoupons.coupon.externalId';

describe('the external ID of a pass’s own record', () => {
  it('is the member’s in a program and the coupon’s in a campaign', () => {
    expect(recordIdField('membership')).toBe(MEMBER);
    expect(recordIdField('coupon')).toBe(COUPON);
    expect(recordIdField('custom')).toBeUndefined();
    expect(recordIdFields('custom')).toEqual([MEMBER, COUPON]);
    for (const field of recordIdFields('custom')) expect(findField(field)).toBeDefined();
    expect(recordIdLabel('membership')).toBe(findField(MEMBER)?.label);
    expect(recordIdLabel('coupon')).toBe(findField(COUPON)?.label);
    expect(recordIdLabel('custom')).toBe('');
  });

  it.each([
    [MEMBER, 'membership', true],
    [COUPON, 'membership', false],
    [MEMBER, 'coupon', false],
    [MEMBER, 'custom', true],
    ['eventTickets.ticket.externalId', 'custom', true],
    ['person.externalId', 'membership', false],
    ['person.externalId', 'custom', false],
    ['meta.card.externalId', 'custom', false],
    ['externalId', 'custom', false],
  ] as const)('%s in a %s project: %s', (field, kind, is) => {
    expect(isRecordId(field, kind)).toBe(is);
  });

  it('is read out of a payload, where an empty one counts as none', () => {
    expect(recordIdIn({ 'person.externalId': 'C-1', [MEMBER]: 'M-1' }, 'membership')).toBe('M-1');
    expect(recordIdIn({ 'person.externalId': 'C-1', [MEMBER]: '' }, 'membership')).toBeUndefined();
    expect(recordIdIn({ [COUPON]: 'S-1' }, 'membership')).toBeUndefined();
    expect(recordIdIn({ [COUPON]: 'S-1' }, 'custom')).toBe('S-1');
  });
});
