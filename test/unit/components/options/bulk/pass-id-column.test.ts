import { describe, expect, it } from 'vitest';

import { passIdColumn } from '@/components/options/bulk/pass-id-column';
import { matchHeader, openSample } from '@/lib/bulk';
import type { ProtocolKind } from '@/lib/passkit';

function lookAt(csv: string, kind: ProtocolKind = 'membership', fillsExternalId = false) {
  const opened = openSample(new TextEncoder().encode(csv), true) ?? null;
  const matches = matchHeader(opened?.header ?? []);
  const columns = matches.map(({ field }) => field);
  return passIdColumn({ opened, matches, columns }, kind, fillsExternalId);
}

describe('the column that says whose pass a row is', () => {
  it('is fine where every row has an ID of its own', () => {
    const csv = 'members.member.externalId,person.surname\nM-1,Okoro\nM-2,Bell\n';
    expect(lookAt(csv)).toEqual({});
  });

  it('is missed, and the column that could be it is offered', () => {
    const csv = 'person.surname,town,shop id\nOkoro,Leeds,7\nBell,York,8\n';
    const { warning, isLacking, candidate } = lookAt(csv);
    expect(warning).toMatch(/^Without a Member ID, .* Mail scanners open links too\.$/);
    expect(isLacking).toBe(true);
    // The town differs from row to row too, but its name does not say that it is an ID.
    expect(candidate).toEqual({ at: 2, name: 'shop id', fields: ['members.member.externalId'] });
    expect(lookAt(csv, 'custom').candidate?.fields).toEqual([
      'members.member.externalId',
      'singleUseCoupons.coupon.externalId',
    ]);
  });

  it('is asked for by its name where no other column could be it', () => {
    const { warning, candidate } = lookAt('person.surname,shop id\nOkoro,7\nBell,7\n', 'coupon');
    expect(warning).toContain('Add a column singleUseCoupons.coupon.externalId to the file.');
    expect(candidate).toBeUndefined();
  });

  it('is not the person’s ID', () => {
    expect(lookAt('person.externalId\nC-1\n').isLacking).toBe(true);
  });

  it('is not needed where the project fills the ID in by itself', () => {
    expect(lookAt('person.emailAddress\na@example.com\n', 'membership', true)).toEqual({});
  });

  it('blocks a file in which all rows would open one pass', () => {
    const csv = 'members.member.externalId\n12345\n12345\n12345\n';
    expect(lookAt(csv).blocker).toContain('Member ID is “12345” in every row');
    expect(lookAt('members.member.externalId\n12345\n').blocker).toBeUndefined();
  });

  it('names two rows that share a pass, and a row without an ID', () => {
    expect(lookAt('members.member.externalId\nM-1\nM-2\nM-1\n').warning).toMatch(
      /^Rows 2 and 4 have the same Member ID, “M-1”/,
    );
    const csv = 'members.member.externalId,person.surname\nM-1,Okoro\n,Bell\n';
    expect(lookAt(csv).warning).toMatch(/^Row 3 has no Member ID/);
    expect(lookAt(csv, 'membership', true)).toEqual({});
  });
});
