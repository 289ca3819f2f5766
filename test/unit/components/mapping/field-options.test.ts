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

  it('leaves out fields that are there already, and those of another kind of project', () => {
    expect(values('membership', ['person.surname'], 'surname')).not.toContain('person.surname');
    expect(values('membership', [], 'coupon')).not.toContain('singleUseCoupons.coupon.sku');
    expect(values('coupon', [], 'coupon')).toContain('singleUseCoupons.coupon.sku');
  });

  it('finds a field by PassKit’s name for it', () => {
    expect(values('custom', [], 'person.dateOfBirth')[0]).toBe('person.dateOfBirth');
  });

  it('shows one location, and the other nine to whoever searches', () => {
    expect(values('custom', [], '')).not.toContain('location[2].lat');
    expect(values('custom', [], 'location[2].lat')).toContain('location[2].lat');
  });

  it.each(['shop', 'meta.shop'])('makes %s a field of the project’s own', (search) => {
    expect(values('custom', [], search)).toContain('meta.shop');
  });

  it('makes no own field of a name with spaces, or of one that is there', () => {
    expect(values('custom', [], 'my shop')).toEqual([]);
    expect(values('custom', ['meta.shop'], 'meta.shop')).toEqual([]);
  });
});
