import type { Found, Rule } from './rule';
import { attributeOf } from './source/attributes';
import { spanOf, type Value, valuesOf } from './source/expression';
import { safeFix } from './source/mend';
import type { Source } from './source/read-source';
import type { Tag } from './source/tag';

/** MoEngage's own pages spell this name in two ways. */
const ALSO_KNOWN = ['User Time Zone Offset (Mins)', 'User Timezone Offset (Mins)'];

/** An attribute's name that differs from a known one by case or spacing only. */
export const attributeName: Rule = (source) => {
  const known = new Set(source.context.knownAttributes ?? []);
  if (known.size === 0) return [];
  for (const name of ALSO_KNOWN) known.add(name);
  const byForm = new Map<string, string[]>();
  for (const name of known) byForm.set(formOf(name), [...(byForm.get(formOf(name)) ?? []), name]);
  return source.tags.flatMap((tag) =>
    tag.levels.flatMap((level) =>
      valuesOf(level).flatMap((value) => findIn(source, tag, value, known, byForm)),
    ),
  );
};

function findIn(
  source: Source,
  tag: Tag,
  value: Value,
  known: ReadonlySet<string>,
  byForm: ReadonlyMap<string, string[]>,
): Found[] {
  const attribute = attributeOf(value);
  if (attribute?.object !== 'UserAttribute' || known.has(attribute.name)) return [];
  const alike = byForm.get(formOf(attribute.name)) ?? [];
  const [meant] = alike;
  if (meant === undefined) return [];
  // A word of its own in small letters is as likely another attribute: `gender` beside Gender.
  const mayBeAnother = !/\s/.test(meant.trim());
  const [first] = value.trailers;
  const from = spanOf(value.head).to;
  const to =
    first?.kind === 'group' ? spanOf(first).to : spanOf(value.trailers[1] ?? value.head).to;
  const quote = tag.place.kind === 'attribute' && tag.place.quote === "'" ? '"' : "'";
  const isPlain = !/['"\\]/.test(meant);
  const fix =
    alike.length === 1 && isPlain && !mayBeAnother
      ? safeFix(source, tag, `Write ${meant}`, [
          { range: source.rangeOf({ from, to }), text: `[${quote}${meant}${quote}]` },
        ])
      : undefined;
  return [
    {
      severity: mayBeAnother ? 'hint' : 'warning',
      range: source.rangeOf({ from: spanOf(value.head).from, to }),
      message: `${mayBeAnother ? 'Recipients may have no' : 'No recipient has'} “${attribute.name}”: the attribute that is known is called “${meant}”, and MoEngage minds case and spaces.`,
      ...(fix && { fix }),
    },
  ];
}

function formOf(name: string): string {
  return name.replace(/\s+/g, '').toLowerCase();
}
