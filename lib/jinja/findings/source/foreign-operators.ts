import type { Fix } from '../../types';
import type { Range } from '../../../text/edits';
import { type Level, type Part, spanOf, spanOfValue } from './expression';
import { safeFix } from './mend';
import type { Source } from './read-source';
import type { Tag } from './tag';

/** An operator of another language, and how Jinja writes it. */
export interface Foreign {
  range: Range;
  /** A sentence about the reason, without the recipients it affects. */
  why: string;
  fix: Fix | undefined;
}

/** `x contains 'a'`, `x && y`, `x || y`, `x = 1`, `x === 1`, `x <> 1` and `x is null`. */
export function foreignOperators(source: Source, tag: Tag): Foreign[] {
  return [
    ...tag.levels.flatMap((level) => [
      ...contains(source, tag, level),
      ...comparisons(source, tag, level),
      ...tests(source, tag, level),
    ]),
    ...symbols(source, tag),
  ];
}

function contains(source: Source, tag: Tag, { parts }: Level): Foreign[] {
  const { template } = source;
  return parts.flatMap((part, index) => {
    const [before, after] = [parts[index - 1], parts[index + 1]];
    if (part.kind !== 'value' || before?.kind !== 'value' || after?.kind !== 'value') return [];
    if (part.value.head.kind !== 'name' || part.value.head.text !== 'contains') return [];
    const left = source.rangeOf(spanOfValue(before.value));
    const right = source.rangeOf(spanOfValue(after.value));
    const range = { from: left.from, to: right.to };
    const text = `${template.slice(right.from, right.to)} in ${template.slice(left.from, left.to)}`;
    const fix = safeFix(source, tag, 'Write in', [{ range, text }]);
    const why = "“contains” is written the other way round in MoEngage: 'a' in x.";
    return [{ range, why, fix }];
  });
}

/** Jinja's operator for each comparison operator of other languages. */
const COMPARISONS: Readonly<Record<string, string>> = {
  '=': '==',
  '===': '==',
  '!==': '!=',
  '<>': '!=',
};

function comparisons(source: Source, tag: Tag, { parts, role }: Level): Foreign[] {
  // In other places, a single sign sets a variable or an argument.
  const compares =
    (role === 'tag' || role === 'brackets') &&
    (tag.kind === 'output' || tag.keyword === 'if' || tag.keyword === 'elif');
  if (!compares) return [];
  return parts.flatMap((part, index) => {
    if (!isOperator(part) || isOperator(parts[index - 1])) return [];
    const next = parts[index + 1];
    const end = spanOf(part.token).to;
    const joins = isOperator(next) && next.token.from === end;
    const signs = part.token.text + (joins ? next.token.text : '');
    const instead = COMPARISONS[signs];
    if (instead === undefined) return [];
    const range = source.rangeOf({ from: part.token.from, to: part.token.from + signs.length });
    const fix = safeFix(source, tag, `Write ${instead}`, [{ range, text: instead }]);
    return [{ range, why: `${signs} is written ${instead} in MoEngage.`, fix }];
  });
}

/** Tests of other languages, with Jinja's test for the same; '' if it has none. */
const TESTS: Readonly<Record<string, string>> = { null: 'none', nil: 'none', empty: '', blank: '' };

function tests(source: Source, tag: Tag, { parts }: Level): Foreign[] {
  return parts.flatMap((part, index) => {
    if (!isOperator(part)) return [];
    const before = [parts[index - 1], parts[index - 2]]
      .map((each) => (isOperator(each) ? each.token.text : ''))
      .join(' ');
    const instead = /^(?:is |not is$)/.test(before) ? TESTS[part.token.text] : undefined;
    if (instead === undefined) return [];
    const range = source.rangeOf(spanOf(part.token));
    if (instead === '') {
      const why = `MoEngage does not know “is ${part.token.text}”; {% if not x %} asks the same.`;
      return [{ range, why, fix: undefined }];
    }
    const fix = safeFix(source, tag, `Write ${instead}`, [{ range, text: instead }]);
    return [{ range, why: `“is ${part.token.text}” is written “is none” in MoEngage.`, fix }];
  });
}

function isOperator(part: Part | undefined): part is Extract<Part, { kind: 'operator' }> {
  return part?.kind === 'operator';
}

function symbols(source: Source, tag: Tag): Foreign[] {
  const text = source.template.slice(tag.range.from, tag.range.to);
  const isBroken =
    tag.problem !== undefined ||
    tag.tokens.some((token, at) => token.text === '|' && tag.tokens[at + 1]?.text === '|');
  const symbol = isBroken ? /&&|\|\|/.exec(text) : null;
  if (!symbol) return [];
  const word = symbol[0] === '&&' ? 'and' : 'or';
  const from = tag.range.from + symbol.index;
  const why = `${symbol[0]} is written “${word}” in MoEngage.`;
  return [{ range: { from, to: from + 2 }, why, fix: undefined }];
}
