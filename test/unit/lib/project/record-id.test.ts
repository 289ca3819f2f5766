import { describe, expect, it } from 'vitest';

import {
  checkDraft,
  checkRecordId,
  checkStored,
  idLeftOut,
  lacksPersonId,
  lacksRecordId,
  newDraft,
  type ProjectKind,
  recordIdMapping,
} from '../../../../lib/project';
import type { FieldMapping, MissingPolicy, ValueSource } from '../../../../lib/snippet/types';

const MEMBER = 'members.member.externalId';
const attribute = (name: string, object: 'UserAttribute' | 'CampaignAttribute' = 'UserAttribute') =>
  ({ kind: 'attribute', object, name }) as const;
const OMIT: MissingPolicy = { kind: 'omit' };
const member = (value: ValueSource, whenMissing: MissingPolicy = OMIT): FieldMapping => ({
  field: MEMBER,
  value,
  whenMissing,
});

const without = (kind: ProjectKind) => {
  const draft = newDraft(kind);
  return { ...draft, fields: draft.fields.filter(({ field }) => field.startsWith('person.')) };
};

const draftWith = (mapping: FieldMapping) => ({
  ...newDraft('membership', { name: 'Gold', url: 'https://pub1.pskt.io/c/a4hrop' }),
  fields: [mapping],
});

describe('a project without an ID of the pass itself', () => {
  it.each(['membership', 'coupon', 'custom'] as const)(
    'is told from one with the person’s ID alone: %s',
    (kind) => {
      expect(lacksPersonId(without(kind))).toBe(false);
      expect(lacksRecordId(without(kind))).toBe(true);
      expect(lacksRecordId({ ...without(kind), fillsExternalId: true })).toBe(false);
    },
  );

  it('is what a custom project starts as, because only its author knows the field', () => {
    expect(lacksRecordId(newDraft('membership'))).toBe(false);
    expect(lacksRecordId(newDraft('coupon'))).toBe(false);
    const custom = newDraft('custom');
    expect(lacksRecordId(custom)).toBe(true);
    expect(lacksRecordId({ ...custom, fields: [...custom.fields, recordIdMapping(MEMBER)] })).toBe(
      false,
    );
  });

  it('is not helped by the ID of another kind of record', () => {
    const fields = [recordIdMapping('singleUseCoupons.coupon.externalId')];
    expect(lacksRecordId({ kind: 'membership', fields })).toBe(true);
  });
});

it('names the ID that recipients without a value get a link without', () => {
  const optional = member(attribute('ID'));
  expect(idLeftOut({ kind: 'membership', fields: [optional] })).toBe(optional);
  expect(idLeftOut({ kind: 'membership', fields: [recordIdMapping(MEMBER)] })).toBeUndefined();
  expect(
    idLeftOut({ kind: 'membership', fields: [optional], fillsExternalId: true }),
  ).toBeUndefined();
});

describe('an ID that several people would share', () => {
  it.each<[string, ValueSource, string]>([
    ['a text', { kind: 'text', text: '12345' }, '“12345”'],
    ['texts joined', { kind: 'join', parts: [{ kind: 'text', text: 'A' }] }, '“A”'],
    ['a name', attribute('First Name'), '“First Name”'],
    ['two names', { kind: 'join', parts: [attribute('First Name'), attribute('Last Name')] }, ''],
    ['what a campaign has', attribute('Campaign Name', 'CampaignAttribute'), '“Campaign Name”'],
    ['a coarse format', { ...attribute('Card'), format: 'boolean' }, '“Card”'],
  ])('is refused with the reason: %s', (_, value, named) => {
    const problem = checkDraft(draftWith(member(value)))['fields.0.value'];
    expect(problem).toContain(named);
    expect(problem).toContain('one pass between them');
    expect(checkRecordId([member(value)])).toBe(`Member ID: ${problem}`);
  });

  it('is refused where a text stands in for a missing one', () => {
    const mapping = member(attribute('ID'), { kind: 'fallback', text: '12345' });
    expect(checkDraft(draftWith(mapping))).toEqual({
      'fields.0.whenMissing': expect.stringContaining('everybody without one') as string,
    });
    expect(checkRecordId([mapping])).toContain('Member ID: A text cannot stand in');
  });

  it('is refused for the person, too, whose events would be mixed', () => {
    const mapping = { ...member({ kind: 'text', text: '1' }), field: 'person.externalId' };
    const [problem] = Object.values(checkDraft(draftWith(mapping)));
    expect(problem).toContain('one customer in MoEngage');
    // Links of such a project still show each person their own pass.
    expect(checkRecordId([mapping])).toBeUndefined();
  });

  it('does not keep a stored project from loading', () => {
    expect(checkStored(draftWith(member({ kind: 'text', text: '1' })))).toEqual({});
  });

  it.each<[string, FieldMapping]>([
    ['an attribute of one person', member(attribute('ID'))],
    ['an e-mail address', member(attribute('Email (Standard)'))],
    [
      'a text before an ID',
      member({ kind: 'join', parts: [{ kind: 'text', text: 'M-' }, attribute('ID')] }),
    ],
    [
      'a name beside an ID',
      member({ kind: 'join', parts: [attribute('First Name'), attribute('ID')] }),
    ],
    ['any other field', { ...member({ kind: 'text', text: '1' }), field: 'meta.shop' }],
  ])('is not seen in %s', (_, mapping) => {
    expect(checkDraft(draftWith(mapping))).toEqual({});
  });
});
