import { expect, it } from 'vitest';

import { doubledFields, matchHeader } from '../../../../lib/bulk/index.ts';

it.each([
  ['person.surname', 'person.surname', undefined],
  [' meta.shop ', 'meta.shop', undefined],
  ['Person.Surname', null, 'person.surname'],
  ['person_surname', null, 'person.surname'],
  ['person.email', null, 'person.emailAddress'],
  ['Last Name', null, 'person.surname'],
  ['E-mail', null, 'person.emailAddress'],
  ['Date of Birth', null, 'person.dateOfBirth'],
  ['Member ID', null, 'members.member.externalId'],
  ['surnmae', null, 'person.surname'],
  ['members.member.extrnalId', null, 'members.member.externalId'],
  ['note', null, undefined],
  ['smartUrl', null, undefined],
  ['', null, undefined],
])('matches %j to the field %j, or else suggests %j', (name, field, suggestion) => {
  expect(matchHeader([name])).toEqual([
    { name: name.trim(), field, ...(suggestion !== undefined && { suggestion }) },
  ]);
});

it('lists each field once that two columns fill', () => {
  expect(doubledFields(['a', null, 'b', 'a', null, 'a'])).toEqual(['a']);
});
