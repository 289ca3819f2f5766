import { array, assert, nat, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  applyEdits,
  collide,
  composed,
  editBetween,
  inverseOf,
  movedBy,
} from '../../../../lib/text/edits';
import type { Edit } from '../../../../lib/text/edits';

const edit = (from: number, to: number, text: string): Edit => ({ range: { from, to }, text });

/** A text and separate edits in it, in order. */
const edited = tuple(
  string({ maxLength: 40 }),
  array(tuple(nat(40), nat(40), string({ maxLength: 5 })), { maxLength: 4 }),
).map(([text, drawn]) => {
  let free = 0;
  const edits: Edit[] = [];
  for (const [skip, length, piece] of drawn) {
    const from = free + skip;
    if (from > text.length) break;
    const to = Math.min(text.length, from + length);
    edits.push(edit(from, to, piece));
    free = to + 1;
  }
  return { text, edits };
});

describe('edits', () => {
  it('are placed by the original text', () => {
    expect(
      applyEdits('one two three', [edit(0, 3, '1'), edit(8, 13, '3'), edit(13, 13, '!')]),
    ).toBe('1 two 3!');
  });

  it('have an inverse that restores the original text', () => {
    assert(
      property(edited, ({ text, edits }) => {
        expect(applyEdits(applyEdits(text, edits), inverseOf(text, edits))).toBe(text);
      }),
    );
  });

  it('combine with a later edit into separate edits of the original text, in order', () => {
    assert(
      property(
        edited,
        nat(60),
        nat(10),
        string({ maxLength: 5 }),
        ({ text, edits }, at, cut, piece) => {
          const once = applyEdits(text, edits);
          const from = Math.min(at, once.length);
          const next = edit(from, Math.min(from + cut, once.length), piece);
          const all = composed(edits, next);
          expect(applyEdits(text, all)).toBe(applyEdits(once, [next]));
          all.reduce((end, { range }) => {
            expect(range.from).toBeGreaterThanOrEqual(end);
            return range.to;
          }, 0);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('between two texts are one at most, and turn one into the other', () => {
    assert(
      property(string(), string(), string(), string(), (head, one, two, tail) => {
        const [before, after] = [head + one + tail, head + two + tail];
        const between = editBetween(before, after);
        expect(applyEdits(before, between)).toBe(after);
        expect(between.length).toBe(before === after ? 0 : 1);
      }),
    );
  });

  it('change only what differs', () => {
    expect(editBetween('a “b” c', "a 'b” c")).toEqual([edit(2, 3, "'")]);
    expect(editBetween('aa', 'aaa')).toEqual([edit(2, 2, 'a')]);
  });

  it.each([
    ['before the edit', 1, 1],
    ['after the edit', 8, 6],
    ['inside the replaced text', 5, 4],
  ])('move a place %s', (_where, place, moved) => {
    expect(movedBy([edit(3, 6, 'x')], place)).toBe(moved);
  });

  it('collide if they overlap, and if both insert at one place', () => {
    expect(collide(edit(0, 4, ''), edit(3, 5, ''))).toBe(true);
    expect(collide(edit(3, 5, ''), edit(0, 4, ''))).toBe(true);
    expect(collide(edit(2, 2, 'a'), edit(2, 2, 'b'))).toBe(true);
    expect(collide(edit(0, 4, ''), edit(4, 5, ''))).toBe(false);
  });
});
