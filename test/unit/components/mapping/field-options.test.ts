import { describe, expect, it } from 'vitest';

import { fieldGroups } from '@/components/mapping/field-options';

const values = (...args: Parameters<typeof fieldGroups>) =>
  fieldGroups(...args).flatMap(({ options }) => options.map(({ value }) => value));

describe('fieldGroups', () => {
  it('offers fields by group, person first, each with a description', () => {
    const [person] = fieldGroups('membership', [], '');
    expect(person?.label).toBe('Person');
    expect(person?.options.every(({ detail }) => detail !== undefined)).toBe(true);
  });

  it('leaves out fields that are mapped already, and those of other kinds of project', () => {
    expect(values('membership', ['person.surname'], 'surname')).not.toContain('person.surname');
    expect(values('membership', [], 'coupon')).not.toContain('singleUseCoupons.coupon.sku');
    expect(values('coupon', [], 'coupon')).toContain('singleUseCoupons.coupon.sku');
  });

  it('finds a field by PassKit’s name for it', () => {
    expect(values('custom', [], 'person.dateOfBirth')[0]).toBe('person.dateOfBirth');
  });

  it('shows one location, and the other nine to those who search', () => {
    expect(values('custom', [], '')).not.toContain('location[2].lat');
    expect(values('custom', [], 'location[2].lat')).toContain('location[2].lat');
  });

  it.each(['shop', 'meta.shop'])('offers %s as the project’s own field', (search) => {
    expect(values('custom', [], search)).toContain('meta.shop');
  });

  it('offers no own field for a name with spaces, or for one that exists', () => {
    expect(values('custom', [], 'my shop')).toEqual([]);
    expect(values('custom', ['meta.shop'], 'meta.shop')).toEqual([]);
  });
});
