import { decoded } from '../../syntax/string-literal';
import type { Found, Rule } from '../rule';
import type { Item } from '../../syntax/items';
import type { Token } from '../../syntax/token';
import { attributeOf, defaultArguments, defaultOf, isChecked } from '../source/attributes';
import {
  type FilterUse,
  hasOperator,
  type Level,
  spanOf,
  type Value,
  valuesOf,
} from '../source/expression';
import { safeFix } from '../source/mend';
import type { Source } from '../source/read-source';
import type { Tag } from '../source/tag';
import { NOT_SEND } from '../../vocabulary';

/** Names of numbers and flags, whose 0 or False is a value and must not be replaced. */
const COUNTS =
  /(?:^|[^a-z])(?:age|amount|balance|count|credit|day|discount|flag|has|is|level|mile|night|number|opt|order|percent|point|price|qty|quantity|rank|rate|score|spend|spent|star|total|value|visit)s?(?:$|[^a-z])/i;

/** `|default('x')` replaces a missing value, but neither null nor an empty text. */
export const defaultMissesEmpty: Rule = {
  name: 'default-misses-empty',
  find: (source) =>
    source.tags.flatMap((tag) =>
      tag.levels.flatMap((level) =>
        valuesOf(level).flatMap((value) => findIn(source, tag, level, value)),
      ),
    ),
};

function findIn(source: Source, tag: Tag, level: Level, value: Value): Found[] {
  const attribute = attributeOf(value);
  const filter = defaultOf(value);
  if (!attribute || !filter?.args || hasOperator(level, 'or', 'if', '==', '!=')) return [];
  if (tag.keyword === 'if' || tag.keyword === 'elif') return [];
  const given = argumentsIn(filter);
  if (!given) return [];
  const { text, switched } = given;
  const words = decoded(text);
  const isIt = (other: Value) => {
    const asked = attributeOf(other);
    return asked?.object === attribute.object && asked.name === attribute.name;
  };
  if (words.replaceAll('\\', '') === NOT_SEND || words === '' || isChecked(source, tag, isIt))
    return [];
  const to = spanOf(text).to;
  const edit = switched
    ? { range: source.rangeOf(spanOf(switched)), text: 'true' }
    : { range: source.rangeOf({ from: to, to }), text: given.named ? ', boolean=true' : ', true' };
  const replacesNumbers = COUNTS.test(attribute.name) && words !== '0';
  const fix = replacesNumbers
    ? undefined
    : safeFix(source, tag, 'Replace empty values too', [edit]);
  return [
    {
      severity: 'hint',
      range: source.rangeOf({ from: filter.bar.from, to: spanOf(filter.args).to }),
      message: `Recipients whose ${attribute.name} is there but empty do not get “${words}”: this fallback is only for those who have none at all.`,
      ...(fix && { fix }),
    },
  ];
}

interface Given {
  text: Token;
  /** The first argument was given by name. */
  named: boolean;
  /** The `false` that turns off replacing empty values, as if it were not given. */
  switched: Token | undefined;
}

/** The arguments of a `default` that gives one text and does not replace empty values. */
function argumentsIn(filter: FilterUse): Given | undefined {
  const [first, second, ...more] = defaultArguments(filter).map(argumentOf);
  if (first?.value?.kind !== 'string' || more.length > 0) return undefined;
  const { value: text, named } = first;
  if (!second) return { text, named, switched: undefined };
  const isFalse = second.value?.kind === 'name' && /^false$/i.test(second.value.text);
  return isFalse ? { text, named, switched: second.value } : undefined;
}

/** The single token of an argument, given by name or by position. */
function argumentOf(items: readonly Item[]): { value: Token | undefined; named: boolean } {
  const named = items[1]?.kind === 'operator' && items[1].text === '=';
  const [only, ...more] = named ? items.slice(2) : items;
  const value = only?.kind === 'group' || more.length > 0 ? undefined : only;
  return { value, named };
}
