import { decoded } from '../fields/collect';
import type { Found, Rule } from './rule';
import { attributeOf, defaultArguments, defaultOf, isChecked } from './source/attributes';
import { hasOperator, type Level, spanOf, type Value, valuesOf } from './source/expression';
import { safeFix } from './source/mend';
import type { Source } from './source/read-source';
import type { Tag } from './source/tag';

/** `default('MOE_NOT_SEND')` is MoEngage's own and no text. */
const NOT_SEND = 'MOE_NOT_SEND';
/** Names of numbers and flags, whose 0 or False is a value and must not be replaced. */
const COUNTS =
  /(?:^|[^a-z])(?:age|amount|balance|count|credit|day|discount|flag|has|is|level|mile|night|number|opt|order|percent|point|price|qty|quantity|rank|rate|score|spend|spent|star|total|value|visit)s?(?:$|[^a-z])/i;

/** `|default('x')` replaces what is absent, and neither null nor an empty text. */
export const defaultMissesEmpty: Rule = (source) =>
  source.tags.flatMap((tag) =>
    tag.levels.flatMap((level) =>
      valuesOf(level).flatMap((value) => findIn(source, tag, level, value)),
    ),
  );

function findIn(source: Source, tag: Tag, level: Level, value: Value): Found[] {
  const attribute = attributeOf(value);
  const filter = defaultOf(value);
  if (!attribute || !filter?.args || hasOperator(level, 'or', 'if', '==', '!=')) return [];
  if (tag.keyword === 'if' || tag.keyword === 'elif') return [];
  const [fallback, ...more] = defaultArguments(filter);
  const [text] = fallback ?? [];
  if (text?.kind !== 'string' || fallback?.length !== 1 || more.length > 0) return [];
  const words = decoded(text);
  const isIt = (other: Value) => {
    const asked = attributeOf(other);
    return asked?.object === attribute.object && asked.name === attribute.name;
  };
  if (words.replaceAll('\\', '') === NOT_SEND || words === '' || isChecked(source, tag, isIt))
    return [];
  const to = spanOf(text).to;
  const at = source.rangeOf({ from: to, to });
  const replacesNumbers = COUNTS.test(attribute.name) && words !== '0';
  const fix = replacesNumbers
    ? undefined
    : safeFix(source, tag, 'Replace empty values too', [{ range: at, text: ', true' }]);
  return [
    {
      severity: 'hint',
      range: source.rangeOf({ from: filter.bar.from, to: spanOf(filter.args).to }),
      message: `Recipients whose ${attribute.name} is there but empty do not get “${words}”: this fallback is only for those who have none at all.`,
      ...(fix && { fix }),
    },
  ];
}
