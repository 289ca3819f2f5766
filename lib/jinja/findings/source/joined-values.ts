import type { Level, Value } from './expression';
import type { Tag } from './tag';
import type { Definition } from './variables';

/** The values that an expression joins to one text. */
export interface JoinedValues {
  values: Value[];
  /** False where it does anything else with them besides. */
  isSound: boolean;
}

const JOINS = new Set(['+', '~']);

/** What a `set` joins, from left to right; through brackets, which change nothing there. */
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
    // Something else in brackets is one value that nobody can tell.
    if (within?.isSound) values.push(...within.values);
    else values.push(part.value);
  }
  return { values, isSound };
}

/** The level in a pair of brackets that is a value by itself. */
function bracketsOf(tag: Tag, value: Value): Level | undefined {
  if (value.head.kind !== 'group' || value.trailers.length + value.filters.length > 0) {
    return undefined;
  }
  return tag.levels.find(({ role, owner }) => role === 'brackets' && owner === value);
}

/** The only value of a `set`, in brackets or not; undefined where it joins several. */
export function onlyValue(definition: Definition): Value | undefined {
  const { values, isSound } = joinedValues(definition);
  return isSound && values.length === 1 ? values[0] : undefined;
}
