import { decoded } from '../../syntax/string-literal';
import { textOf } from './attributes';
import {
  type Beside,
  besideBefore,
  besideBehind,
  isAlone,
  NOTHING,
  runBefore,
  runBehind,
} from './beside';
import { bareName, type FilterUse, type Level, spanOf, type Value } from './expression';
import { joinedValues } from './joined-values';
import { linkVariables } from './links';
import type { Source } from './read-source';
import type { Tag } from './tag';
import type { Definition } from './variables';

/** A place where a whole address is printed, with what stands around it in the same address. */
export interface LinkUse {
  name: string;
  tag: Tag;
  value: Value;
  /** Its `urlencode`: the link is then a part of another address. */
  urlencode: FilterUse | undefined;
  before: Beside;
  behind: Beside;
  /** Whether the template holds nothing else, as a link field does. */
  isField: boolean;
}

/** Filters that leave a link as it is. */
const KEEPING = new Set(['trim', 'string', 'safe', 'e', 'escape', 'forceescape', 'default', 'd']);
/** The label of a content block that only signs stands in a block, not in a link. */
const LABEL = /^passlink_(?!sign_)\w+$/;
const JOINS = new Set(['~', '+']);
const SCHEME = /^\s*[a-z][a-z\d+.-]*:/i;

/**
 * The names that hold a link, variables that only pass one on included; not those to which an
 * author gave something else, such as the end of an address.
 */
export function linkNames(source: Source): Set<string> {
  const names = linkVariables(source);
  for (const name of names) {
    const texts = source.definitionsOf(name).map(beginningOf);
    const isOther = texts.every((text) => text !== undefined && !SCHEME.test(text));
    if (texts.length > 0 && isOther) names.delete(name);
  }
  for (const definition of source.definitions) {
    const [first] = joinedValues(definition).values;
    const name = first && bareName(first);
    if (name !== undefined && names.has(name) && !first?.filters.some(isUrlencode)) {
      names.add(definition.name);
    }
  }
  return names;
}

/** The text that a definition's value begins with; undefined if it is computed. */
function beginningOf(definition: Definition): string | undefined {
  const [first] = joinedValues(definition).values;
  return first && textOf(first);
}

/**
 * The places that print one of the links, whatever the case in which its name is written, or a
 * content block of Passlink's that makes one.
 */
export function linkUses(source: Source, names: ReadonlySet<string>): LinkUse[] {
  const links = new Set([...names].map((name) => name.toLowerCase()));
  return source.uses.flatMap(({ name, tag, level, value }) => {
    const isVariable = links.has(name.toLowerCase()) && bareName(value) !== undefined;
    const shown = isVariable ? name : contentBlockIn(name, value);
    return shown === undefined ? [] : (useOf(source, shown, tag, level, value) ?? []);
  });
}

/** The label of a content block with a whole link, as Passlink names them. */
function contentBlockIn(object: string, { trailers: [first, second] }: Value): string | undefined {
  if (object !== 'ContentBlock') return undefined;
  const member = first?.kind === 'group' ? first.items[0] : second;
  if (!member || member.kind === 'group') return undefined;
  const label = member.kind === 'string' ? decoded(member) : member.text;
  return LABEL.test(label) ? label : undefined;
}

/** What stands around a value; undefined if it is not printed as it is. */
export function useOf(
  source: Source,
  name: string,
  tag: Tag,
  level: Level,
  value: Value,
): LinkUse | undefined {
  if (level.role !== 'tag' && level.role !== 'brackets') return undefined;
  const isSet = tag.keyword === 'set';
  if (tag.kind !== 'output' && !isSet) return undefined;
  const isKept = value.filters.every(
    (filter) => KEEPING.has(filter.name.text) || isUrlencode(filter),
  );
  if (!isKept) return undefined;
  const around = level.role === 'brackets' ? (level.owner?.filters ?? []) : [];
  if (!around.every((filter) => KEEPING.has(filter.name.text) || isUrlencode(filter))) {
    return undefined;
  }
  const inner = joinedTo(source, level, value);
  const isField = !isSet && isAlone(source, tag);
  return {
    name,
    tag,
    value,
    urlencode: [...value.filters, ...around].find(isUrlencode),
    before: inner.before ?? (isSet ? NOTHING : besideBefore(source, tag, isField)),
    behind: inner.behind ?? (isSet ? NOTHING : besideBehind(source, tag)),
    isField,
  };
}

function isUrlencode({ name }: FilterUse): boolean {
  return name.text === 'urlencode';
}

/** The strings that an expression joins to a value: `'https://' ~ longURL ~ '?a=b'`. */
function joinedTo(
  source: Source,
  level: Level,
  value: Value,
): { before?: Beside; behind?: Beside } {
  const at = level.parts.findIndex((part) => part.kind === 'value' && part.value === value);
  return { ...side('before', at - 1, at - 2), ...side('behind', at + 1, at + 2) };

  function side(name: 'before' | 'behind', sign: number, neighbour: number) {
    const [operator, other] = [level.parts[sign], level.parts[neighbour]];
    if (operator?.kind !== 'operator' || !JOINS.has(operator.token.text)) return {};
    const written = other?.kind === 'value' ? textOf(other.value) : undefined;
    const only = other?.kind === 'value' && other.value.trailers.length === 0 && other.value.head;
    if (written === undefined || !only || only.kind === 'group') return { [name]: NOTHING };
    const { from, to } = source.rangeOf(spanOf(only));
    const inner = { from: from + 1, to: to - 1 };
    // A string with escapes is shown, but no fix reckons with its positions.
    const isPlain = source.template.slice(inner.from, inner.to) === written;
    const printed = { text: written, pieces: isPlain ? [inner] : [], isSure: true };
    return { [name]: name === 'before' ? runBefore(printed) : runBehind(printed) };
  }
}
