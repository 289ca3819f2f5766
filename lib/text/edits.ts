/** A stretch of a text, in UTF-16 code units, end exclusive. */
export interface Range {
  from: number;
  to: number;
}

/** One replacement in a text. */
export interface Edit {
  range: Range;
  text: string;
}

/**
 * The text with the edits made.
 * @param edits in order of place, not overlapping.
 * @param within the stretch of the text that is wanted; the edits lie inside it.
 */
export function applyEdits(
  text: string,
  edits: readonly Edit[],
  within: Range = { from: 0, to: text.length },
): string {
  let done = '';
  let { from } = within;
  for (const { range, text: replacement } of edits) {
    done += text.slice(from, range.from) + replacement;
    from = range.to;
  }
  return done + text.slice(from, within.to);
}

/** The edits that make of the edited text what it was: the way back. */
export function inverseOf(text: string, edits: readonly Edit[]): Edit[] {
  let grown = 0;
  return edits.map(({ range, text: replacement }) => {
    const from = range.from + grown;
    grown += replacement.length - (range.to - range.from);
    return {
      range: { from, to: from + replacement.length },
      text: text.slice(range.from, range.to),
    };
  });
}

/** The one edit between two texts, without what both begin and end with; none where they agree. */
export function editBetween(before: string, after: string): Edit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return [
    {
      range: { from: head, to: before.length - tail },
      text: after.slice(head, after.length - tail),
    },
  ];
}

/** Where a place of the text comes to stand once the edits are made. */
export function movedBy(edits: readonly Edit[], place: number): number {
  let moved = place;
  for (const { range, text } of edits) {
    if (range.to <= place) moved += text.length - (range.to - range.from);
    else if (range.from < place) moved += Math.min(place, range.from + text.length) - place;
  }
  return moved;
}

/**
 * The edits that come to the same as some edits and then one more, in the text before both.
 * @param edits in order of place, not overlapping.
 * @param next a change of what `edits` have made of the text.
 */
export function composed(edits: readonly Edit[], next: Edit): Edit[] {
  const before: Edit[] = [];
  const behind: Edit[] = [];
  let { from, to } = next.range;
  let { text } = next;
  let grown = 0;
  let grownBefore = 0;
  let grownWithin = 0;
  for (const edit of edits) {
    const start = edit.range.from + grown;
    const end = start + edit.text.length;
    grown += edit.text.length - (edit.range.to - edit.range.from);
    if (end < next.range.from || (end === next.range.from && start < end)) {
      before.push(edit);
      grownBefore = grown;
      grownWithin = grown;
    } else if (start > next.range.to || (start === next.range.to && start < end)) {
      behind.push(edit);
    } else {
      // What the first edit has written and the next leaves alone stays.
      if (start < next.range.from) text = edit.text.slice(0, next.range.from - start) + text;
      if (end > next.range.to) text += edit.text.slice(next.range.to - start);
      from = Math.min(from, start);
      to = Math.max(to, end);
      grownWithin = grown;
    }
  }
  const range = { from: from - grownBefore, to: to - grownWithin };
  return [...before, { range, text }, ...behind];
}

/** Whether two edits stand in each other's way; two insertions at one place do, too. */
export function collide(one: Edit, other: Edit): boolean {
  const [first, second] = one.range.from <= other.range.from ? [one, other] : [other, one];
  return second.range.from < first.range.to || second.range.from === first.range.from;
}
