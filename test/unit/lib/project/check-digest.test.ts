import { expect, it } from 'vitest';

import { checkDigest } from '../../../../lib/project';

it('lets SHA-256 through, which MoEngage has a filter for', () => {
  expect(checkDigest('SHA-256')).toBeUndefined();
});

it('says where to change a digest that MoEngage does not have', () => {
  expect(checkDigest('SHA-1')).toMatch(/SHA-256 only.*SHA-1.*Options/);
});
