import type { Found, Rule } from '../rule';
import { type Level, spanOfValue, type Value, valuesOf } from '../source/expression';
import { safeFix } from '../source/mend';
import type { Source } from '../source/read-source';
import type { Tag } from '../source/tag';

const TO_NUMBER = new Set(['int', 'float', 'round', 'length', 'count', 'abs', 'wordcount']);
/** Filters that fail on a number. */
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
/** Filters for texts. MoEngage warns against using them on numbers. */
const TEXTUAL = new Set(['upper', 'lower', 'title', 'capitalize', 'striptags']);

const ARITHMETIC = new Set(['+', '-', '*', '/', '//', '%', '**']);
const LOOP_NUMBERS = new Set(['index', 'index0', 'revindex', 'revindex0', 'length', 'depth']);

/** A text filter on a value that is certainly a number. */
export const textFilterOnNumber: Rule = {
  name: 'text-filter-on-number',
  find: (source) =>
    source.tags.flatMap((tag) =>
      tag.levels.flatMap((level) => valuesOf(level).flatMap((value) => findIn(source, tag, value))),
    ),
};

function findIn(source: Source, tag: Tag, value: Value): Found[] {
  return value.filters.flatMap((filter, index) => {
    const { name, bar } = filter;
    const raises = RAISING.has(name.text);
    if (!isNumber(source, tag, value, index) || (!raises && !TEXTUAL.has(name.text))) return [];
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

/** Whether the input of a value's filter is certainly a number. @param index the filter's index */
function isNumber(source: Source, tag: Tag, value: Value, index: number): boolean {
  const { head, trailers, filters } = value;
  const before = filters[index - 1];
  if (before) return TO_NUMBER.has(before.name.text);
  if (head.kind === 'number') return trailers.length === 0;
  if (head.kind === 'group') {
    const inner = tag.levels.find(({ owner, role }) => owner === value && role === 'brackets');
    return trailers.length === 0 && !!inner && calculates(inner);
  }
  const [, member] = trailers;
  if (head.text === 'loop' && member?.kind === 'name') return LOOP_NUMBERS.has(member.text);
  const definitions = trailers.length === 0 ? source.definitionsOf(head.text) : [];
  const [only] = definitions;
  if (definitions.length !== 1 || !only?.level) return false;
  const [, , part, ...more] = only.level.parts;
  const isPlain = part?.kind === 'value' && more.length === 0;
  // Only a literal number or a filter's result counts; variables are not followed further.
  const made = isPlain ? part.value : undefined;
  if (!made || (made.head.kind === 'name' && made.filters.length === 0)) return false;
  return isNumber(source, only.tag, made, made.filters.length);
}

/** Whether a level is a calculation with numbers alone: `(3 * 2)`. */
function calculates({ parts }: Level): boolean {
  return parts.every((part) =>
    part.kind === 'value'
      ? part.value.head.kind === 'number' && part.value.filters.length === 0
      : ARITHMETIC.has(part.token.text),
  );
}
