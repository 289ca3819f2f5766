import { decoded } from '../../syntax/string-literal';
import type { Token } from '../../syntax/token';
import { ATTRIBUTE_OBJECTS, FALLBACK_FILTERS } from '../../vocabulary';
import {
  argumentsOf,
  bareName,
  type FilterUse,
  hasOperator,
  type Level,
  type Value,
} from './expression';
import type { Block } from './blocks';
import type { Source } from './read-source';
import { isInside } from './scopes';
import type { Tag } from './tag';

/** A use of an attribute, such as `UserAttribute['First Name']`. */
export interface Attribute {
  object: string;
  name: string;
  /** The tokens of its name: strings in brackets, or a name after a dot. */
  written: Token[];
  dotted: boolean;
}

/** Objects whose attributes a recipient or an event may lack. */
const OBJECTS: ReadonlySet<string> = new Set(ATTRIBUTE_OBJECTS);

/** The attribute that a value begins with. */
export function attributeOf({ head, trailers }: Value): Attribute | undefined {
  if (head.kind !== 'name' || !OBJECTS.has(head.text)) return undefined;
  const [first, second] = trailers;
  if (first?.kind === 'group') {
    const written = first.items.filter((item): item is Token => item.kind === 'string');
    if (written.length === 0 || written.length < first.items.length) return undefined;
    return { object: head.text, name: written.map(decoded).join(''), written, dotted: false };
  }
  if (second?.kind !== 'name') return undefined;
  return { object: head.text, name: second.text, written: [second], dotted: true };
}

/** The text of a string literal. */
export function textOf({ head, trailers }: Value): string | undefined {
  const all = [head, ...trailers];
  const strings = all.filter((item): item is Token => item.kind === 'string');
  return strings.length === all.length ? strings.map(decoded).join('') : undefined;
}

/** The `default` filter of a value. */
export function defaultOf({ filters }: Value): FilterUse | undefined {
  return filters.find(({ name }) => FALLBACK_FILTERS.has(name.text));
}

/** The arguments of a `default`, without their names. */
export function defaultArguments({ args }: FilterUse) {
  return argumentsOf(args);
}

/**
 * Whether the template handles a missing value: with a `default`, an `or` or an inline `if`. Also
 * true for values that are not printed themselves, such as arguments.
 */
export function hasFallback(value: Value, level: Level): boolean {
  if (defaultOf(value) || hasOperator(level, 'or', 'and', 'if', 'in', 'is', '==', '!='))
    return true;
  if (level.role === 'tag' || !level.outer || !level.owner) return false;
  return level.role !== 'brackets' || hasFallback(level.owner, level.outer);
}

/** Whether an `if` around a tag, or an earlier check that stops the send, tests a value. */
export function isChecked(source: Source, tag: Tag, isIt: (value: Value) => boolean): boolean {
  const asks = (block: Block) => source.conditionsOf(block).some(isIt);
  return (
    isInside(source, tag, asks) ||
    source.stops.some((block) => block.open.range.from < tag.range.from && asks(block))
  );
}

/**
 * The attribute that a value prints: its own, or that of its variable if the template sets it only
 * once.
 */
export function attributeBehind(
  source: Source,
  value: Value,
): { attribute: Attribute; value: Value; level?: Level } | undefined {
  const attribute = attributeOf(value);
  if (attribute) return { attribute, value };
  const name = bareName(value);
  const definitions = name === undefined ? [] : source.definitionsOf(name);
  const [only] = definitions;
  if (definitions.length !== 1 || !only?.level) return undefined;
  const [, , part, ...more] = only.level.parts;
  if (part?.kind !== 'value' || more.length > 0) return undefined;
  const behind = attributeOf(part.value);
  return behind && { attribute: behind, value: part.value, level: only.level };
}
