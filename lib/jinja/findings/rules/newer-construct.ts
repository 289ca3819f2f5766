import { decoded } from '../../syntax/string-literal';
import type { Found, Rule } from '../rule';
import { argumentsOf, type Level, valuesOf } from '../source/expression';
import type { Source } from '../source/read-source';
import type { Tag } from '../source/tag';
import type { Token } from '../../syntax/token';

/** Filters that are newer than Jinja 2.8, which one of MoEngage's pages names as its version. */
const FILTERS = new Set(['tojson', 'unique', 'min', 'max', 'items']);
const TESTS = new Set([
  'eq',
  'ne',
  'lt',
  'le',
  'gt',
  'ge',
  'greaterthan',
  'lessthan',
  'in',
  'boolean',
  'false',
  'true',
  'integer',
  'float',
  'filter',
  'test',
]);
const LOOP = new Set(['previtem', 'nextitem', 'changed']);
/** Tags that were optional extensions in 2.8. */
const TAGS = new Set(['with', 'autoescape']);
/** Filters that take a test's name, with the index of that argument. */
const BY_TEST: Readonly<Record<string, number>> = {
  select: 0,
  reject: 0,
  selectattr: 1,
  rejectattr: 1,
};

/** A construct that MoEngage's Jinja may be too old for. */
export const newerConstruct: Rule = {
  name: 'newer-construct',
  find: (source) =>
    source.tags.flatMap((tag) => [
      ...plusSigns(source, tag),
      ...[...newerTag(tag), ...tag.levels.flatMap(newerIn)].map((newer) => found(source, newer)),
    ]),
};

/** `{%+ … +%}`, which keeps white space. */
function plusSigns({ template }: Source, { kind, range: { from, to } }: Tag): Found[] {
  if (kind !== 'statement') return [];
  return [
    { from, to: from + 3 },
    { from: to - 3, to },
  ]
    .filter((range) => /^(?:\{%\+|\+%\})$/.test(template.slice(range.from, range.to)))
    .map((range) => ({
      severity: 'warning',
      range,
      message: `The message may reach nobody: ${template.slice(range.from, range.to)} is newer than the Jinja 2.8 that MoEngage may run.`,
    }));
}

interface Newer {
  token: Token;
  words: string;
}

function newerTag({ keyword, tokens }: Tag): Newer[] {
  const [first, name, bar] = tokens;
  if (first && TAGS.has(keyword)) return [{ token: first, words: `{% ${keyword} %}` }];
  const isFiltered = keyword === 'set' && name?.kind === 'name' && bar?.text === '|';
  return isFiltered ? [{ token: bar, words: 'a filter behind the name in {% set %}' }] : [];
}

function newerIn(level: Level): Newer[] {
  const values = valuesOf(level).flatMap(({ head, trailers, filters }) => {
    const newer: Newer[] = filters
      .filter(({ name }) => FILTERS.has(name.text))
      .map(({ name }) => ({ token: name, words: `the filter ${name.text}` }));
    for (const { name, args } of filters) {
      const [test] = argumentsOf(args)[BY_TEST[name.text] ?? Infinity] ?? [];
      if (test?.kind === 'string' && TESTS.has(decoded(test))) {
        newer.push({ token: test, words: `the test “${decoded(test)}”` });
      }
    }
    const [first, member] = trailers;
    if (head.kind === 'name' && head.text === 'namespace' && first?.kind === 'group') {
      newer.push({ token: head, words: 'namespace()' });
    }
    if (
      head.kind === 'name' &&
      head.text === 'loop' &&
      member?.kind === 'name' &&
      LOOP.has(member.text)
    ) {
      newer.push({ token: member, words: `loop.${member.text}` });
    }
    return newer;
  });
  const tests = level.parts.flatMap((part, index) => {
    const before = level.parts[index - 1];
    const twoBefore = level.parts[index - 2];
    const isTest = isWord(before, 'is') || (isWord(before, 'not') && isWord(twoBefore, 'is'));
    if (!isTest || part.kind !== 'operator' || !TESTS.has(part.token.text)) return [];
    return [{ token: part.token, words: `the test “is ${part.token.text}”` }];
  });
  return [...values, ...tests];
}

function isWord(part: Level['parts'][number] | undefined, word: string): boolean {
  return part?.kind === 'operator' && part.token.text === word;
}

function found(source: Source, { token, words }: Newer): Found {
  return {
    severity: 'warning',
    range: source.rangeOf({ from: token.from, to: token.from + token.text.length }),
    message: `The message may reach nobody: ${words} is newer than the Jinja 2.8 that MoEngage may run.`,
  };
}
