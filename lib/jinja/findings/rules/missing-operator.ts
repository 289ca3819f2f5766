import type { Fix } from '../../types';
import type { Found, Rule } from '../rule';
import { attributeOf } from '../source/attributes';
import { type Level, spanOfValue, type Value } from '../source/expression';
import { safeFix } from '../source/mend';
import type { Source } from '../source/read-source';
import type { Tag } from '../source/tag';

/** Tags that hold only an expression, without words of their own. */
const EXPRESSIONS = new Set(['', 'if', 'elif', 'set']);

/** Two values side by side, mostly an attribute's name with a space after a dot. */
export const missingOperator: Rule = {
  name: 'missing-operator',
  lastResort: true,
  find: (source) =>
    source.tags
      .filter(
        ({ kind, keyword, problem }) =>
          !problem &&
          (kind === 'output' ||
            (kind === 'statement' && keyword !== '' && EXPRESSIONS.has(keyword))),
      )
      .flatMap((tag) => tag.levels.flatMap((level) => findIn(source, tag, level).slice(0, 1))),
};

function findIn(source: Source, tag: Tag, level: Level): Found[] {
  return level.parts.flatMap((part, index) => {
    const next = level.parts[index + 1];
    if (part.kind !== 'value' || next?.kind !== 'value') return [];
    const span = { from: spanOfValue(part.value).from, to: spanOfValue(next.value).to };
    const range = source.rangeOf(span);
    const attribute = attributeOf(part.value);
    const fix = attribute?.dotted ? subscripted(source, tag, level, index) : undefined;
    return [
      {
        severity: 'error' as const,
        range,
        message: attribute?.dotted
          ? "The message reaches nobody: a name with a space needs brackets and quotes, as in UserAttribute['First Name']."
          : 'The message reaches nobody: two values stand side by side here, with nothing between them to join or compare them.',
        ...(fix && { fix }),
      },
    ];
  });
}

/** `UserAttribute.First Name` as `UserAttribute['First Name']`. */
function subscripted(source: Source, tag: Tag, { parts }: Level, start: number): Fix | undefined {
  const words: Value[] = [];
  for (const part of parts.slice(start)) {
    if (part.kind !== 'value' || (words.length > 0 && part.value.head.kind !== 'name')) break;
    words.push(part.value);
    if (part.value.filters.length > 0) break;
  }
  const [first, ...rest] = words;
  const attribute = first && attributeOf(first);
  const last = rest.at(-1);
  const plain = rest.every(({ trailers }) => trailers.length === 0);
  if (!first || !attribute || !last || !plain || first.filters.length > 0) return undefined;
  const name = [attribute.name, ...rest.map(({ head }) => (head.kind === 'name' ? head.text : ''))];
  const lastHead = last.head.kind === 'name' ? last.head : undefined;
  if (!lastHead) return undefined;
  const span = { from: spanOfValue(first).from, to: lastHead.from + lastHead.text.length };
  const quote = tag.place.kind === 'attribute' && tag.place.quote === "'" ? '"' : "'";
  const text = `${attribute.object}[${quote}${name.join(' ')}${quote}]`;
  return safeFix(source, tag, 'Put the name into brackets', [
    { range: source.rangeOf(span), text },
  ]);
}
