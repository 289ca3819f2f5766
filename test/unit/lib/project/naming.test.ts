import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { colourIndex, copyName, freeName, initials } from '../../../../lib/project';

describe('copyName', () => {
  it.each([
    ['Gold card', ['Gold card'], 'Gold card (2)'],
    ['Gold card', ['Gold card', 'Gold card (2)'], 'Gold card (3)'],
    ['Gold card (2)', ['Gold card', 'Gold card (2)'], 'Gold card (3)'],
    ['Gold card (2)', ['Gold card (2)', 'GOLD CARD (3) '], 'Gold card (4)'],
    ['  Gold card ', [], 'Gold card (2)'],
    ['Season (2025/26)', ['Season (2025/26)'], 'Season (2025/26) (2)'],
  ])('names a copy of %j, with %j taken, “%s”', (name, taken, copy) => {
    expect(copyName(name, taken)).toBe(copy);
  });

  it('gives a free name of at most 80 characters that never ends inside a character', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 100 });
    fc.assert(
      fc.property(name, fc.array(name), (name, others) => {
        const taken = [...others, name];
        const first = copyName(name, taken);
        const second = copyName(first, [...taken, first]);
        for (const copy of [first, second]) {
          expect(copy.length).toBeLessThanOrEqual(80);
          expect(copy.isWellFormed()).toBe(true);
          expect(taken).not.toContain(copy);
        }
        expect(second).not.toBe(first);
      }),
    );
  });

  it('does not cut a family emoji in two', () => {
    const family = '👨‍👩‍👧';
    expect(copyName(`${'x'.repeat(70)}${family}`, [])).toBe(`${'x'.repeat(70)} (2)`);
  });
});

describe('freeName', () => {
  it('keeps a free name and numbers a taken one', () => {
    expect(freeName(' Gold card ', ['Silver card'])).toBe('Gold card');
    expect(freeName('Gold card', ['gold CARD'])).toBe('Gold card (2)');
  });
});

describe('initials', () => {
  it.each([
    ['Gold card', 'GC'],
    ['gold', 'G'],
    ['  the big  gold card', 'TB'],
    ['Spring-sale (2)', 'SS'],
    ["o'brien’s club", 'OC'],
    ['élan', 'É'],
    ['👨‍👩‍👧 family', '👨‍👩‍👧F'],
    ['ゴールド カード', 'ゴカ'],
    ['', '·'],
    [' - ', '·'],
  ])('shortens %j to %s', (name, short) => {
    expect(initials(name)).toBe(short);
  });
});

describe('colourIndex', () => {
  it('is the same for an id every time', () => {
    expect(colourIndex('3f2b8c1e-6a54-4d1b-9f0e-2a7c5b8d9e10', 8)).toBe(
      colourIndex('3f2b8c1e-6a54-4d1b-9f0e-2a7c5b8d9e10', 8),
    );
    // FNV-1a of "a" is 0xe40c292c, of "foobar" 0xbf9cf968: its published test vectors.
    expect(colourIndex('a', 1000)).toBe(0xe40c292c % 1000);
    expect(colourIndex('foobar', 1000)).toBe(0xbf9cf968 % 1000);
  });

  it('distributes ids evenly over the colours', () => {
    const counts = Array.from({ length: 8 }, () => 0);
    for (let id = 0; id < 800; id += 1) counts[colourIndex(`project-${id}`, 8)]! += 1;
    for (const count of counts) expect(count).toBeGreaterThan(50);
  });
});
