import type { PassField } from './types';

const members = {
  group: 'members',
  kinds: ['membership', 'custom'],
  type: 'text',
  source: 'csv-tool',
} as const;

/** Fields of a member in a membership program. */
export const MEMBER_FIELDS: readonly PassField[] = [
  {
    ...members,
    name: 'members.member.externalId',
    label: 'Member ID',
    example: 'M-20418',
    description: 'Your own ID of the member: unique in the program, and it never changes.',
  },
  {
    ...members,
    name: 'members.tier.id',
    label: 'Tier ID',
    example: 'gold',
    description: 'The tier that the member joins.',
  },
  {
    ...members,
    name: 'members.tier.name',
    label: 'Tier name',
    example: 'Gold',
    description: 'The tier by its name, where its ID is not at hand.',
    source: 'braze',
  },
  {
    ...members,
    name: 'members.member.points',
    label: 'Points',
    type: 'number',
    example: '1250',
    description: 'The main balance of points.',
  },
  {
    ...members,
    name: 'members.member.secondaryPoints',
    label: 'Secondary points',
    type: 'number',
    example: '40',
    description: 'The second balance of points.',
  },
  {
    ...members,
    name: 'members.member.tierPoints',
    label: 'Tier points',
    type: 'number',
    example: '300',
    description: 'Points that count towards the next tier.',
  },
  {
    ...members,
    name: 'members.member.groupingIdentifier',
    label: 'Group ID',
    example: 'HOME-77',
    description: 'The same for members who share a membership, such as a couple.',
  },
  {
    ...members,
    name: 'members.member.profileImage',
    label: 'Profile image',
    type: 'image',
    example: 'https://example.com/zoe.jpg',
    description: 'The address of a picture, or the picture itself as base64.',
  },
  {
    ...members,
    name: 'members.member.status',
    label: 'Member status',
    example: 'ACTIVE',
    description: 'Where the member stands in the program.',
    source: 'seen-in-use',
  },
  {
    ...members,
    name: 'members.program.name',
    label: 'Program name',
    example: 'Gold card',
    description: 'The name of the membership program.',
    source: 'seen-in-use',
  },
];

const coupons = { ...members, group: 'coupons', kinds: ['coupon', 'custom'] } as const;

/** Fields of a coupon in a coupon campaign. */
export const COUPON_FIELDS: readonly PassField[] = [
  {
    ...coupons,
    name: 'singleUseCoupons.coupon.externalId',
    label: 'Coupon ID',
    example: 'SPRING-20418',
    description: 'Your own ID of the coupon: unique in the campaign, and it never changes.',
  },
  {
    ...coupons,
    name: 'singleUseCoupons.coupon.sku',
    label: 'Coupon SKU',
    example: 'SKU-10',
    description: 'The article that the coupon is for; a barcode can hold it.',
  },
];
