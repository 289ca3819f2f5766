import { describe, expect, it } from 'vitest';

import { checkDigest, checkDraft, type ProjectDraft } from '../../../../lib/project';
import type { FieldMapping, ValueSource } from '../../../../lib/snippet/types';
import { GOLD } from './support';

const omit = { kind: 'omit' } as const;
const surname: FieldMapping = {
  field: 'person.surname',
  value: { kind: 'text', text: 'Tomes' },
  whenMissing: omit,
};

function problemsOf(change: Partial<ProjectDraft>): Record<string, string> {
  return checkDraft({ ...GOLD, ...change });
}

function withValue(value: ValueSource): Record<string, string> {
  return problemsOf({ fields: [{ ...surname, value }] });
}

/** A text inside this many joins. */
function nested(joins: number): ValueSource {
  const text: ValueSource = { kind: 'text', text: 'x' };
  return joins === 0 ? text : { kind: 'join', parts: [nested(joins - 1)] };
}

describe('checkDraft', () => {
  it('finds nothing wrong with a valid draft', () => {
    expect(checkDraft(GOLD)).toEqual({});
    expect(problemsOf({ fields: [], utm: {} })).toEqual({});
  });

  it.each([
    ['', /Enter a name/],
    ['  ', /Enter a name/],
    ['x'.repeat(81), /at most 80/],
    ['Gold \uD83D', /half a character/],
  ])('refuses the name %j', (name, problem) => {
    expect(problemsOf({ name })).toEqual({ name: expect.stringMatching(problem) as string });
  });

  it('accepts a name of 80 characters in any script', () => {
    expect(problemsOf({ name: 'ゴールド'.repeat(20) })).toEqual({});
  });

  it('refuses an invalid project URL, with the reason', () => {
    expect(problemsOf({ url: 'http://pub1.pskt.io/c/a' }).url).toMatch(/https:\/\//);
  });

  it.each(['longURL', '_x', 'a1', 'ifx', 'IF', 'userAttribute'])(
    'accepts the variable %s',
    (variable) => {
      expect(problemsOf({ variable })).toEqual({});
    },
  );

  it.each([
    ['', /Enter a variable/],
    ['1st', /does not start with a digit/],
    ['long-url', /letters, digits and _/],
    ['long url', /letters, digits and _/],
    ['länge', /letters, digits and _/],
    ['x\n', /letters, digits and _/],
    ['a'.repeat(41), /at most 40/],
    ['if', /already means something/],
    ['endset', /already means something/],
    ['none', /already means something/],
    ['loop', /already means something/],
    ['UserAttribute', /already means something/],
    ['MOE_NOT_SEND', /already means something/],
    ['pl_url', /already means something/],
  ])('refuses the variable %j', (variable, problem) => {
    expect(problemsOf({ variable })).toEqual({
      variable: expect.stringMatching(problem) as string,
    });
  });

  it('refuses an invalid UTM parameter, and names it', () => {
    const utm = { utm_source: 'x', source: 'x', utm_term: '\uDC00' };
    expect(Object.keys(problemsOf({ utm }))).toEqual(['utm.source', 'utm.utm_term']);
  });

  it('accepts badge images over https, and refuses what no mail program would load', () => {
    expect(problemsOf({ badges: { apple: 'https://img.example/a.png?v=2' } })).toEqual({});
    for (const google of [
      'http://img.example/g.png',
      'img.example',
      'https://a.b/"x',
      'https://',
    ]) {
      expect(problemsOf({ badges: { google } })).toEqual({
        'badges.google': expect.stringContaining('starting with https://') as string,
      });
    }
  });

  it('refuses to fill a field twice, at the second row', () => {
    const problems = problemsOf({
      fields: [surname, { ...surname, field: 'person.suffix' }, surname],
    });
    expect(problems).toEqual({
      'fields.2.field': expect.stringContaining('person.surname') as string,
    });
  });

  it('asks for the field of every row without one', () => {
    const fields = ['', ' '].map((field) => ({ ...surname, field }));
    expect(Object.keys(problemsOf({ fields }))).toEqual(['fields.0.field', 'fields.1.field']);
  });

  it.each<[string, ValueSource, string]>([
    [
      'attribute without a name',
      { kind: 'attribute', object: 'UserAttribute', name: '' },
      'fields.0.value',
    ],
    ['text without a text', { kind: 'text', text: '' }, 'fields.0.value'],
    ['text with half a character', { kind: 'text', text: '\uD800' }, 'fields.0.value'],
    ['join without parts', { kind: 'join', parts: [] }, 'fields.0.value'],
    [
      'separator with half a character',
      { kind: 'join', parts: [surname.value], separator: '\uD800' },
      'fields.0.value',
    ],
    [
      'part without a text',
      { kind: 'join', parts: [surname.value, { kind: 'text', text: '' }] },
      'fields.0.value.parts.1',
    ],
    ['sixth join inside joins', nested(6), `fields.0.value${'.parts.0'.repeat(5)}`],
  ])('refuses an %s at its place', (_what, value, path) => {
    expect(Object.keys(withValue(value))).toEqual([path]);
  });

  it('accepts five nested joins', () => {
    expect(withValue(nested(5))).toEqual({});
  });

  it('asks for the text of a fallback and of a reason', () => {
    const fields: FieldMapping[] = [
      { ...surname, whenMissing: { kind: 'fallback', text: '' } },
      { ...surname, field: 'person.suffix', whenMissing: { kind: 'suppress', reason: ' ' } },
    ];
    expect(problemsOf({ fields })).toEqual({
      'fields.0.whenMissing': 'Enter the text that replaces a missing value.',
      'fields.1.whenMissing': 'Enter the reason for not sending.',
    });
  });

  it('refuses more fields than a project may have, in one sentence', () => {
    const fields = Array.from({ length: 201 }, (_, index) => ({
      ...surname,
      field: `meta.${index}`,
    }));
    expect(problemsOf({ fields: fields.slice(1) })).toEqual({});
    expect(problemsOf({ fields })).toEqual({ fields: 'A project has at most 200 fields.' });
  });
});

describe('the digest', () => {
  it('may be SHA-256, because MoEngage has a filter for it', () => {
    expect(checkDigest('SHA-256')).toBeUndefined();
  });

  it('may be no other, and the message says where to change it', () => {
    expect(checkDigest('SHA-1')).toMatch(/SHA-256 only.*SHA-1.*Options/);
  });
});
