import type { Found, Rule } from './rule';
import { spanOfValue, type Value, valuesOf } from './source/expression';
import { safeFix } from './source/mend';
import type { Source } from './source/read-source';
import type { Tag } from './source/tag';

const TO_NUMBER = new Set(['int', 'float', 'round', 'length', 'count', 'abs', 'wordcount']);
/** These raise an error on a number. */
const RAISING = new Set([
  'truncate',
  'wordwrap',
  'wordcount',
  'indent',
  'reverse',
  'length',
  'count',
  'first',
  'last',
  'join',
]);
/** These are for texts, and MoEngage warns of them on numbers. */
const TEXTUAL = new Set(['upper', 'lower', 'title', 'capitalize', 'striptags']);

/** A filter for texts on what is certainly a number. */
export const textFilterOnNumber: Rule = (source) =>
  source.tags.flatMap((tag) =>
    tag.levels.flatMap((level) => valuesOf(level).flatMap((value) => findIn(source, tag, value))),
  );

function findIn(source: Source, tag: Tag, value: Value): Found[] {
  return value.filters.flatMap((filter, index) => {
    const { name, bar } = filter;
    const raises = RAISING.has(name.text);
    if (!isNumber(value, index) || (!raises && !TEXTUAL.has(name.text))) return [];
    const at = source.rangeOf({ from: bar.from, to: bar.from });
    const fix = safeFix(source, tag, 'Make a text of it first', [{ range: at, text: '|string' }]);
    const { from, to } = spanOfValue({ ...value, filters: value.filters.slice(0, index + 1) });
    return [
      {
        severity: raises ? ('error' as const) : ('warning' as const),
        range: source.rangeOf({ from, to }),
        message: raises
          ? `The message reaches nobody: ${name.text} works on a text, and this is a number.`
          : `The message may reach nobody: ${name.text} is for a text, and this is a number.`,
        ...(fix && { fix }),
      },
    ];
  });
}

/** Whether what comes into the filter of an index is a number for certain. */
function isNumber({ head, trailers, filters }: Value, index: number): boolean {
  const before = filters[index - 1];
  if (before) return TO_NUMBER.has(before.name.text);
  return head.kind === 'number' && trailers.length === 0;
}
