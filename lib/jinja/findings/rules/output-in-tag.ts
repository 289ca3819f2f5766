import { decoded } from '../../syntax/string-literal';
import type { Edit } from '../../../text/edits';
import type { Found, Rule } from '../rule';
import { hasOperator } from '../source/expression';
import { safeFix } from '../source/mend';
import type { Source } from '../source/read-source';
import type { Tag } from '../source/tag';

const OUTPUT_OF_DATA =
  /\{\{\s*(?:UserAttribute|EventAttribute|CampaignAttribute|ProductSet|ContentApi|Coupons|ContentBlock)\b/;

/** `{{ }}` inside another tag, or in a string of one, where it prints nothing. */
export const outputInTag: Rule = {
  name: 'output-in-tag',
  find: (source) =>
    source.tags.flatMap((tag, index) => [
      ...nested(source, tag, index),
      ...tripled(source, tag),
      ...inText(source, tag),
    ]),
};

function nested(source: Source, tag: Tag, index: number): Found[] {
  const outer = outerOf(source, tag, index);
  if (!outer) return [];
  const { outputs, to } = outer;
  const range = { from: tag.range.from, to };
  const edits = outputs.flatMap((output): Edit[] => [
    { range: { from: output.range.from, to: output.range.from + 2 }, text: '' },
    { range: { from: output.range.to - 2, to: output.range.to }, text: '' },
  ]);
  const fix = safeFix(source, { range, place: tag.place }, 'Remove the inner brackets', edits);
  return [
    {
      severity: 'error',
      range,
      message:
        'The message reaches nobody: inside a tag a name stands by itself, without brackets {{ }} of its own.',
      ...(fix && { fix }),
    },
  ];
}

/** The outputs that cut a tag off, and where the tag really ends. */
export function outerOf(
  { tags, template }: Source,
  tag: Tag,
  index: number,
): { outputs: Tag[]; to: number } | undefined {
  if ((tag.kind !== 'statement' && tag.kind !== 'output') || tag.closing !== '') return undefined;
  const closing = tag.kind === 'statement' ? '%}' : '}}';
  const outputs: Tag[] = [];
  let behind = tag.range.from + 2;
  for (let next = index + 1; ; next += 1) {
    const inner = tags[next];
    if (inner?.kind !== 'output' && outputs.length === 0) return undefined;
    const found = template.indexOf(closing, behind);
    if (found < 0) return undefined;
    if (!inner || found < inner.range.from) {
      return outputs.length > 0 ? { outputs, to: found + 2 } : undefined;
    }
    if (inner.kind !== 'output' || inner.closing !== '}}') return undefined;
    outputs.push(inner);
    behind = inner.range.to;
  }
}

/** `{{{ x }}}`, which other languages use to print without escaping. */
function tripled(source: Source, tag: Tag): Found[] {
  const [first] = tag.tokens;
  const last = tag.tokens.at(-1);
  if (tag.kind !== 'output' || first?.text !== '{' || last?.text !== '}') return [];
  const [outer, inner] = tag.levels;
  const isValue = outer?.parts.length === 1 && inner?.role === 'object' && inner.parts.length > 0;
  if (!isValue || hasOperator(inner, ':')) return [];
  const edits = [first, last].map(({ from }): Edit => ({
    range: source.rangeOf({ from, to: from + 1 }),
    text: '',
  }));
  const fix = safeFix(source, tag, 'Remove the third brackets', edits);
  return [
    {
      severity: 'error',
      range: tag.range,
      message:
        'The message reaches nobody: a value stands in two brackets on each side, not three.',
      ...(fix && { fix }),
    },
  ];
}

function inText(source: Source, tag: Tag): Found[] {
  return tag.tokens
    .filter((token) => token.kind === 'string' && OUTPUT_OF_DATA.test(decoded(token)))
    .map((token) => ({
      severity: 'error',
      range: source.rangeOf({ from: token.from, to: token.from + token.text.length }),
      message:
        'Every recipient gets the brackets {{ }} as they stand here, not the value: inside quotes nothing is filled in.',
    }));
}
