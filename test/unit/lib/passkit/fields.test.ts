import { describe, expect, it } from 'vitest';

import {
  checkFieldName,
  checkFieldValue,
  FIELD_GROUPS,
  FIELDS,
  fieldsFor,
  findField,
  missingCompanions,
  type ProtocolKind,
} from '../../../../lib/passkit';
import { examplePayloads } from './support';

function namesFor(kind: ProtocolKind): string[] {
  return fieldsFor(kind).map(({ name }) => name);
}

describe('the field catalog', () => {
  it('lists every field once: 35 single ones, 17 images, and ten locations and beacons of six fields', () => {
    const names = FIELDS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(
      names.filter((name) => /^(?:location|beacon)\[(?:[1-9]|10)\]\./.test(name)),
    ).toHaveLength(120);
    expect(names.filter((name) => name.startsWith('images.'))).toHaveLength(17);
    expect(names).toHaveLength(120 + 17 + 35);
  });

  it('has an example for every field that the field’s own checks accept', () => {
    for (const { name, example } of FIELDS) {
      expect(example, name).not.toBe('');
      expect(checkFieldValue(name, example), name).toBeUndefined();
    }
  });

  it('labels every field in its own words, with unique labels inside a group', () => {
    for (const { group } of FIELD_GROUPS) {
      const labels = FIELDS.filter((field) => field.group === group).map(({ label }) => label);
      expect(new Set(labels).size, group).toBe(labels.length);
    }
  });

  it('puts every field under a heading', () => {
    const groups = FIELD_GROUPS.map(({ group }) => group);
    for (const field of FIELDS) expect(groups).toContain(field.group);
  });

  it('knows every column of PassKit’s example files', () => {
    for (const payload of [...examplePayloads('members'), ...examplePayloads('coupons')]) {
      for (const [name, value] of Object.entries(payload)) {
        expect(findField(name), name).toBeDefined();
        expect(checkFieldValue(name, value), name).toBeUndefined();
      }
    }
  });

  it('offers fields of members to memberships, fields of coupons to coupons, and all to custom projects', () => {
    expect(namesFor('membership')).toContain('members.member.externalId');
    expect(namesFor('membership')).not.toContain('singleUseCoupons.coupon.sku');
    expect(namesFor('coupon')).toContain('singleUseCoupons.coupon.sku');
    expect(namesFor('coupon')).not.toContain('members.tier.id');
    expect(namesFor('custom')).toEqual(FIELDS.map(({ name }) => name));
    for (const kind of ['membership', 'coupon'] as const) {
      expect(namesFor(kind)).toContain('person.surname');
    }
  });
});

describe('findField', () => {
  it('finds a field by its exact name', () => {
    expect(findField('location[10].lat')).toMatchObject({ label: 'Location 10: latitude' });
    expect(findField('images.privilige')).toMatchObject({ group: 'images', type: 'image-id' });
  });

  it('accepts meta. with any name as the project’s own field', () => {
    expect(findField('meta.Favourite shop')).toMatchObject({
      group: 'meta',
      label: 'Favourite shop',
    });
  });

  it.each([
    '',
    'meta.',
    'meta. ',
    'person.email',
    'Person.surname',
    'location[0].lat',
    'location[11].lat',
    'toString',
    '__proto__',
  ])('finds nothing called %j', (name) => {
    expect(findField(name)).toBeUndefined();
  });
});

describe('checkFieldName', () => {
  it.each([
    ['person.email', 'person.emailAddress'],
    ['person.firstName', 'person.forename'],
    [' person.surname', 'person.surname'],
    ['Members.Member.ExternalID', 'members.member.externalId'],
    ['images.privilege', undefined],
    ['location[11].lat', undefined],
    ['utm_campaign', undefined],
    ['', 'person.surname'],
    ['my field', 'person.surname'],
    ['meta.', 'meta.shop'],
  ])('flags %j and suggests %s', (name, example) => {
    const problem = checkFieldName(name);
    expect(problem?.reason).toMatch(/\.$/);
    expect(problem?.example).toBe(example);
  });

  it.each(['person.emailAddress', 'meta.x', 'eventTickets.ticket.seat', 'flights.pnr'])(
    'has no objection to %s',
    (name) => {
      expect(checkFieldName(name)).toBeUndefined();
    },
  );
});

describe('checkFieldValue', () => {
  it.each([
    ['universal.optIn', ['true', 'FALSE'], ['yes', '1', ' true']],
    ['person.gender', ['0', '1', '2'], ['3', 'female', '01']],
    [
      'person.dateOfBirth',
      ['1986-06-22', '2000-02-29'],
      ['22/06/1986', '1986-6-22', '1986-02-30', '1900-02-29'],
    ],
    [
      'universal.expiryDate',
      ['2020-06-22T00:00:00-05:00', '2030-01-01T23:59Z', '2030-01-01T00:00:00.5+0530'],
      [
        '2020-06-22',
        '2020-06-22T00:00:00',
        '2020-02-30T00:00:00Z',
        '2020-06-22T24:00:00Z',
        '2020-06-22T00:00:00+25:00',
      ],
    ],
    [
      'person.emailAddress',
      ['a@b.co', "o'brien+x@mail.example.com"],
      ['a@b', 'a b@c.de', '@b.co', 'a@@b.co', 'a@b..co'],
    ],
    [
      'person.mobileNumber',
      ['+447700900123', '(020) 7946-0123'],
      ['+44 call me', '123', '+1234567890123456', ''],
    ],
    ['members.member.points', ['0', '12.5', '-3'], ['1,000', '1e3', '12.', 'many', 'Infinity']],
    ['location[1].lat', ['-90', '90', '51.5'], ['90.1', '-91', '51,5']],
    ['location[1].lon', ['-180', '180'], ['180.01']],
    ['location[1].alt', ['647', '-2'], ['6.5']],
    ['beacon[10].major', ['0', '65535'], ['65536', '-1', '1.5']],
    [
      'beacon[1].uuid',
      ['F7826DA6-4FA2-4E98-8024-BC5B71E0893E'],
      ['f7826da64fa24e988024bc5b71e0893e'],
    ],
    ['colors.labelColor', ['#fff', '0B6E6E', 'rgb(11, 110, 110)'], ['teal', '#12', '#GGGGGG']],
    ['images.logo', ['1x3j9vWjSGx2UwUblYlcue'], ['logo.png', '1x3j9vWjSGx2UwUblYlcu']],
    [
      'members.member.profileImage',
      ['https://example.com/a.png', 'iVBORw0KGgo='],
      ['a picture', 'ftp://x/y.png'],
    ],
    ['person.surname', ['O’Brien', '😀', '"\\\n'], ['\uD800']],
  ])('flags only the doubtful values of %s', (name, good, doubtful) => {
    for (const value of good) expect(checkFieldValue(name, value), value).toBeUndefined();
    for (const value of doubtful.filter((value) => value !== '')) {
      expect(checkFieldValue(name, value), value).toEqual({
        reason: expect.stringMatching(/^This .*\.$/) as string,
        example: findField(name)?.example,
      });
    }
  });

  it('treats an empty value as no value, whatever the field', () => {
    for (const { name } of FIELDS) expect(checkFieldValue(name, '')).toBeUndefined();
  });

  it('warns of person.email whatever its value', () => {
    expect(checkFieldValue('person.email', 'patrick@passkit.com')).toEqual({
      reason: 'PassKit calls this field person.emailAddress, not person.email.',
      example: 'person.emailAddress',
    });
  });
});

describe('missingCompanions', () => {
  it('lists what a location and a beacon lack', () => {
    expect(missingCompanions(['location[2].lat', 'location[2].name', 'person.surname'])).toEqual([
      'location[2].lon',
      'location[2].lockScreenMessage',
    ]);
    expect(missingCompanions(['beacon[1].position'])).toEqual([
      'beacon[1].uuid',
      'beacon[1].major',
      'beacon[1].minor',
      'beacon[1].lockScreenMessage',
    ]);
  });

  it('lists nothing for a complete location', () => {
    const whole = ['lat', 'lon', 'lockScreenMessage'].map((name) => `location[1].${name}`);
    expect(missingCompanions(whole)).toEqual([]);
    expect(missingCompanions([])).toEqual([]);
  });
});
