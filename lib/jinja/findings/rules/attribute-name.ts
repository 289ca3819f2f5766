import type { Found, Rule } from '../rule';
import { attributeOf } from '../source/attributes';
import { spanOf, type Value, valuesOf } from '../source/expression';
import { safeFix } from '../source/mend';
import type { Source } from '../source/read-source';
import type { Tag } from '../source/tag';

/** MoEngage's own pages spell this name in two ways. */
const ALSO_KNOWN = ['User Time Zone Offset (Mins)', 'User Timezone Offset (Mins)'];

/** An attribute's name that differs from a known one by case or spacing only. */
export const attributeName: Rule = {
  name: 'attribute-name',
  find(source) {
    const { knownAttributes = [], mappedAttributes = [] } = source.context;
    const known = byForm(knownAttributes.length > 0 ? [...knownAttributes, ...ALSO_KNOWN] : []);
    const mapped = byForm(mappedAttributes);
    if (known.size + mapped.size === 0) return [];
    return source.tags.flatMap((tag) =>
      tag.levels.flatMap((level) =>
        valuesOf(level).flatMap((value) => {
          const attribute = attributeOf(value);
          if (attribute?.object !== 'UserAttribute') return [];
          const form = formOf(attribute.name);
          const alike = known.get(form);
          if (alike) return differsFromKnown(source, tag, value, attribute.name, alike);
          return differsFromMapped(source, value, attribute.name, mapped.get(form) ?? []);
        }),
      ),
    );
  },
};

function differsFromKnown(
  source: Source,
  tag: Tag,
  value: Value,
  name: string,
  alike: readonly string[],
): Found[] {
  const [meant] = alike;
  if (meant === undefined || alike.includes(name)) return [];
  // A single word in lower case may well be another attribute: `gender` beside Gender.
  const mayBeAnother = !/\s/.test(meant.trim());
  const { from, to } = nameSpan(value);
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
      message: `${mayBeAnother ? 'Recipients may have no' : 'No recipient has'} “${name}”: the attribute that is known is called “${meant}”, and MoEngage minds case and spaces.`,
      ...(fix && { fix }),
    },
  ];
}

/**
 * A project's spelling is only a hint: an author typed it, and MoEngage may spell it differently.
 */
function differsFromMapped(
  source: Source,
  value: Value,
  name: string,
  alike: readonly string[],
): Found[] {
  const [other] = alike;
  if (other === undefined || alike.includes(name)) return [];
  const { to } = nameSpan(value);
  return [
    {
      severity: 'hint',
      range: source.rangeOf({ from: spanOf(value.head).from, to }),
      message: `Recipients may have no “${name}”: a project of yours uses “${other}”, and MoEngage minds case and spaces.`,
    },
  ];
}

/** Position of an attribute's name, with its brackets or its dot. */
function nameSpan({ head, trailers }: Value): { from: number; to: number } {
  const [first, second] = trailers;
  const last = first?.kind === 'group' ? first : (second ?? head);
  return { from: spanOf(head).to, to: spanOf(last).to };
}

function byForm(names: readonly string[]): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of new Set(names)) {
    found.set(formOf(name), [...(found.get(formOf(name)) ?? []), name]);
  }
  return found;
}

function formOf(name: string): string {
  return name.replace(/\s+/g, '').toLowerCase();
}
