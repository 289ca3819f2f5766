import type { Level, Value } from './expression';
import type { Tag } from './tag';
import type { Definition } from './variables';

/** The values that an expression joins into one text. */
export interface JoinedValues {
  values: Value[];
  /** False if the expression does more than join them. */
  isSound: boolean;
}

const JOINS = new Set(['+', '~']);

/** The values that a `set` joins, from left to right. Brackets around them make no difference. */
export function joinedValues({ tag, level }: Definition): JoinedValues {
  const [, equals, ...parts] = level?.parts ?? [];
  if (!level || equals?.kind !== 'operator') return { values: [], isSound: false };
  return flattened(tag, parts);
}

function flattened(tag: Tag, parts: Level['parts']): JoinedValues {
  const values: Value[] = [];
  let isSound = parts.length % 2 === 1;
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'operator') {
      isSound &&= index % 2 === 1 && JOINS.has(part.token.text);
      continue;
    }
    isSound &&= index % 2 === 0;
    const inner = bracketsOf(tag, part.value);
    const within = inner && flattened(tag, inner.parts);
    // Anything else in brackets counts as one unknown value.
    if (within?.isSound) values.push(...within.values);
    else values.push(part.value);
  }
  return { values, isSound };
}

/** The level inside the brackets, if the value is nothing but a pair of brackets. */
function bracketsOf(tag: Tag, value: Value): Level | undefined {
  if (value.head.kind !== 'group' || value.trailers.length + value.filters.length > 0) {
    return undefined;
  }
  return tag.levels.find(({ role, owner }) => role === 'brackets' && owner === value);
}

/** The only value of a `set`, with or without brackets; undefined if it joins several. */
export function onlyValue(definition: Definition): Value | undefined {
  const { values, isSound } = joinedValues(definition);
  return isSound && values.length === 1 ? values[0] : undefined;
}
