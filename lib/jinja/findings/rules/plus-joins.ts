import type { Edit } from '../../../text/edits';
import type { Found, Rule } from '../rule';
import {
  attributeBehind,
  attributeOf,
  defaultArguments,
  defaultOf,
  isChecked,
  textOf,
} from '../source/attributes';
import { type Level, type Part, spanOfValue, type Value } from '../source/expression';
import { safeFix } from '../source/mend';
import type { Source } from '../source/read-source';
import type { Tag } from '../source/tag';

const TO_TEXT = new Set([
  'string',
  'upper',
  'lower',
  'title',
  'capitalize',
  'trim',
  'replace',
  'urlencode',
  'urldecode',
  'join',
  'format',
  'e',
  'escape',
  'truncate',
  'striptags',
  'base64encode',
  'base64decode',
  'convertToSHA256',
  'convertToSHA256NoSalt',
  'dateFormatter',
  'dateTimeFormatter',
  'today',
]);
const TO_NUMBER = new Set(['int', 'float', 'round', 'length', 'count', 'abs', 'wordcount']);
const LOOP_NUMBERS = new Set(['index', 'index0', 'revindex', 'revindex0', 'length', 'depth']);

type Kind = 'text' | 'number' | 'attribute' | 'other';

/** `+` between a text and a value that is not a text, or that some recipients lack. */
export const plusJoins: Rule = {
  name: 'plus-joins',
  find: (source) =>
    source.tags.flatMap((tag) =>
      tag.levels.flatMap((level) => [
        ...findIn(source, tag, level),
        ...unguarded(source, tag, level),
      ]),
    ),
};

function findIn(source: Source, tag: Tag, level: Level): Found[] {
  return chains(level).flatMap(({ values, pluses }) => {
    const kinds = values.map((value) => kindOf(source, value));
    const at = ['number', 'attribute']
      .map((kind) => kinds.indexOf(kind as Kind))
      .find((index) => index >= 0);
    const wrong = at === undefined ? undefined : values[at];
    const first = values[0];
    const last = values.at(-1);
    if (!wrong || !first || !last || !kinds.includes('text')) return [];
    const isNumber = kinds.includes('number');
    const edits: Edit[] = pluses.map((token) => ({
      range: source.rangeOf({ from: token.from, to: token.from + 1 }),
      text: '~',
    }));
    // If a value may be missing, `~` would print nothing or None, where `+` stops the send.
    const sure = values.every(
      (value, index) => kinds[index] !== 'attribute' || isNeverEmpty(value),
    );
    const fix = sure ? safeFix(source, tag, 'Join with ~', edits) : undefined;
    const name = attributeBehind(source, wrong)?.attribute.name ?? 'a number';
    return [
      {
        severity: isNumber ? ('error' as const) : ('warning' as const),
        range: source.rangeOf({ from: spanOfValue(first).from, to: spanOfValue(last).to }),
        message: isNumber
          ? 'The message reaches nobody: + cannot join a text and a number, which ~ can.'
          : `Recipients whose ${name} is missing or a number get no message: + joins nothing but texts.`,
        ...(fix && { fix }),
      },
    ];
  });
}

/** An attribute added to attributes, texts or numbers: if it is missing, adding fails. */
function unguarded(source: Source, tag: Tag, level: Level): Found[] {
  return chains(level).flatMap(({ values }) => {
    const attributes = values.map(attributeOf);
    const isPlain = values.every(
      ({ filters, trailers }, at) =>
        attributes[at] &&
        filters.length === 0 &&
        trailers.length <= (attributes[at].dotted ? 2 : 1),
    );
    if (!isPlain || tag.keyword === 'if' || tag.keyword === 'elif') return [];
    const open = attributes.find(
      (attribute) =>
        !isChecked(source, tag, (value) => {
          const asked = attributeOf(value);
          return asked?.object === attribute?.object && asked?.name === attribute?.name;
        }),
    );
    const [first] = values;
    const last = values.at(-1);
    if (!open || !first || !last) return [];
    return [
      {
        severity: 'warning',
        range: source.rangeOf({ from: spanOfValue(first).from, to: spanOfValue(last).to }),
        message: `Recipients without ${open.name} get no message: + cannot add what is missing.`,
      },
    ];
  });
}

/** The longest runs of values with nothing but `+` between them. */
function chains({ parts }: Level) {
  const found: { values: Value[]; pluses: { from: number }[] }[] = [];
  let values: Value[] = [];
  let pluses: { from: number }[] = [];
  const finish = () => {
    if (values.length > 1 && pluses.length === values.length - 1) found.push({ values, pluses });
    values = [];
    pluses = [];
  };
  for (const part of parts) {
    if (part.kind === 'value') values.push(part.value);
    else if (isPlus(part)) pluses.push(part.token);
    else finish();
  }
  finish();
  return found;
}

function isPlus(part: Part): boolean {
  return part.kind === 'operator' && part.token.text === '+';
}

function kindOf(source: Source, value: Value): Kind {
  const last = value.filters.at(-1)?.name.text;
  if (last !== undefined && TO_TEXT.has(last)) return 'text';
  if (last !== undefined && TO_NUMBER.has(last)) return 'number';
  const { head, trailers } = value;
  if (value.filters.length === 0) {
    if (textOf(value) !== undefined) return 'text';
    if (head.kind === 'number') return 'number';
    const [, member] = trailers;
    if (head.kind === 'name' && head.text === 'loop' && member?.kind === 'name') {
      return LOOP_NUMBERS.has(member.text) ? 'number' : 'other';
    }
  }
  const behind = attributeBehind(source, value);
  if (!behind) return 'other';
  const set = behind.value.filters.at(-1)?.name.text;
  if (behind.value !== value && set !== undefined && TO_TEXT.has(set)) return 'text';
  // A method's result or a slice is a text; a value that is not one fails there even without a `+`.
  const own = behind.value.trailers.slice(behind.attribute.dotted ? 2 : 1);
  return own.length > 0 ? 'other' : 'attribute';
}

function isNeverEmpty(value: Value): boolean {
  const filter = defaultOf(value);
  const [, always] = filter ? defaultArguments(filter) : [];
  return (
    always?.some((item) => item.kind === 'name' && item.text.toLowerCase() === 'true') ?? false
  );
}
