import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

import {
  labelLook,
  matchSign,
  type PlaceLook,
  placeholderLook,
  signAt,
  signSchema,
} from '../../../../../lib/editor/point/sign';

const look = (change: Partial<PlaceLook> = {}): PlaceLook => ({
  kind: 'text-field',
  tag: 'input',
  role: '',
  type: 'text',
  placeholder: { kind: 'none', length: 0 },
  label: '',
  ...change,
});

const editor = look({ kind: 'ace', tag: '', type: '' });

describe('a place that was pointed at', () => {
  it('is found again wherever it stands among others', () => {
    const sign = signAt(1, [editor, look({ label: 'Where to' })], '');
    expect(matchSign(sign, [look({ label: 'Where to' }), editor, look()])).toBe(0);
  });

  it('is known by its order among others that look the same', () => {
    const sign = signAt(2, [look(), editor, look(), look()], '');
    expect(sign).toMatchObject({ nth: 1, of: 3 });
    expect(matchSign(sign, [editor, look(), look(), look()])).toBe(2);
  });

  it('is not taken for another once there are more or fewer that look the same', () => {
    const sign = signAt(0, [look(), look()], '');
    expect(matchSign(sign, [look(), look(), look()])).toBe('several');
    expect(matchSign(sign, [look()])).toBe('several');
  });

  it('is gone where nothing looks like it', () => {
    expect(matchSign(signAt(0, [editor], ''), [look()])).toBe('gone');
  });

  it.each<[string, Partial<PlaceLook>]>([
    ['kind', { kind: 'ace' }],
    ['tag', { tag: 'textarea' }],
    ['role', { role: 'textbox' }],
    ['type', { type: 'url' }],
    ['placeholder’s length', { placeholder: { kind: 'words', length: 4 } }],
    ['placeholder’s kind', { placeholder: { kind: 'address', length: 0 } }],
    ['label', { label: 'Link' }],
  ])('is not something with another %s', (_, change) => {
    expect(matchSign(signAt(0, [look()], ''), [look(change)])).toBe('gone');
  });
});

describe('what is kept of a place', () => {
  it('is the length and kind of its placeholder, not the words', () => {
    expect(placeholderLook('https://')).toEqual({ kind: 'address', length: 8 });
    expect(placeholderLook('Email Subject')).toEqual({ kind: 'words', length: 13 });
    expect(placeholderLook('')).toEqual({ kind: 'none', length: 0 });
  });

  it('is a label without numbers, marks and the rest of a long one', () => {
    expect(labelLook('  Link 2 of 12: *')).toBe('Link # of #');
    expect(labelLook('x'.repeat(500))).toHaveLength(80);
  });

  it('passes the shape that is stored, and anything more does not', () => {
    const sign = signAt(0, [look()], 'dashboard-01.moengage.com/v4');
    expect(v.is(signSchema, sign)).toBe(true);
    expect(v.is(signSchema, { ...sign, value: 'secret' })).toBe(false);
    expect(v.is(signSchema, { ...sign, label: 'x'.repeat(81) })).toBe(false);
    expect(v.is(signSchema, { ...sign, nth: -1 })).toBe(false);
  });
});
