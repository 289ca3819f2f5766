import { describe, expect, it } from 'vitest';
import * as v from 'valibot';

import { documentShapeSchema, librariesSchema } from '@/lib/shape/page-shape';

const made = (element: object) => ({ elements: [element], count: 1, isCut: false });

describe('documentShapeSchema', () => {
  it('keeps what a look at a page answers', () => {
    const shape = made({ tag: 'div', classes: ['fr-box'], box: [0, 0, 10, 10] });
    expect(v.parse(documentShapeSchema, shape)).toEqual(shape);
  });

  it.each([
    { tag: 'DIV' },
    { tag: 'div', text: 'Dear Ada' },
    { tag: 'div', id: 'Dear Ada' },
    { tag: 'div', says: 'Ada' },
    { tag: 'div', lengths: { text: 'Ada' } },
    { tag: 'div', children: [{ tag: 'p', note: 'Ada' }] },
  ])('refuses what a page has made up: %j', (element) => {
    expect(v.is(documentShapeSchema, made(element))).toBe(false);
  });

  it('leaves out attributes with values that nobody knows', () => {
    const shape = made({ tag: 'div', attributes: { role: 'Dear Ada', type: 'url', onclick: 'x' } });
    expect(v.parse(documentShapeSchema, shape).elements[0]?.attributes).toEqual({ type: 'url' });
  });
});

describe('librariesSchema', () => {
  it('keeps versions and settings', () => {
    const used = [
      { name: 'Froala', version: '4.5.2', isGlobal: true, editors: [{ fullPage: true, enter: 0 }] },
    ];
    expect(v.parse(librariesSchema, used)).toEqual(used);
  });

  it.each([
    [{ name: 'Ada', isGlobal: true, editors: [] }],
    [{ name: 'Froala', version: 'Dear Ada', isGlobal: true, editors: [] }],
    [{ name: 'Froala', isGlobal: true, editors: [{ key: 'Dear Ada, hello' }] }],
  ])('refuses %j', (library) => {
    expect(v.is(librariesSchema, [library])).toBe(false);
  });
});
