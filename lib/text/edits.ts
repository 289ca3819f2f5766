/** A range of a text, in UTF-16 code units, end exclusive. */
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
 * The text after the edits.
 * @param edits sorted, not overlapping.
 * @param within the part of the text that is wanted; all edits are inside it.
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

/** The edits that undo some edits, for the edited text. */
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

/**
 * The single edit that turns one text into another, without their common start and end; none if
 * they are equal.
 */
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

/** Where a position of the text is after the edits. */
export function movedBy(edits: readonly Edit[], place: number): number {
  let moved = place;
  for (const { range, text } of edits) {
    if (range.to <= place) moved += text.length - (range.to - range.from);
    else if (range.from < place) moved += Math.min(place, range.from + text.length) - place;
  }
  return moved;
}

/**
 * Combines some edits with one that follows them, into edits of the original text.
 * @param edits sorted, not overlapping.
 * @param next an edit of the text after `edits`.
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
      // Keeps what the first edit has written and the next does not replace.
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

/** Whether two edits conflict. Two insertions at the same position do, too. */
export function collide(one: Edit, other: Edit): boolean {
  const [first, second] = one.range.from <= other.range.from ? [one, other] : [other, one];
  return second.range.from < first.range.to || second.range.from === first.range.from;
}
