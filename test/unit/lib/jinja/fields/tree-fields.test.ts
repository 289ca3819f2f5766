import { readdirSync, readFileSync } from 'node:fs';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readFields } from '../../../../../lib/jinja';
import { collectFields } from '../../../../../lib/jinja/fields/collect';
import { readTags } from '../../../../../lib/jinja/syntax/scan-leniently';
import { withDecodedEntities } from '../../../../../lib/jinja/syntax/decode-entities';
import { fieldsInTree } from '../../../../../lib/jinja/fields/tree-fields';
import { nestBrackets } from '../../../../../lib/jinja/syntax/items';
import type { PersonalizationField } from '../../../../../lib/jinja/types';
import { anyDamagedTemplate, anyLezerTemplate } from './any-lezer-template';

const FIXTURES = new URL('../../../../fixtures/templates/', import.meta.url);
const NO_RECORDS: ReadonlySet<string> = new Set();

const fixtures = (folder: string) =>
  readdirSync(new URL(`${folder}/`, FIXTURES))
    .filter((file) => !file.endsWith('.findings.txt'))
    .map((file) => readFileSync(new URL(`${folder}/${file}`, FIXTURES), 'utf8'));

const inOrder = (fields: readonly PersonalizationField[]) =>
  fields.toSorted((one, other) => one.range.from - other.range.from);

interface Read {
  tag: string;
  /** Fields from the parser; undefined if it is not used for this tag. */
  inTree: PersonalizationField[] | undefined;
  /** Fields from the tokens. */
  inTokens: PersonalizationField[];
}

/** Every valid tag with a field, read both ways. */
function readBothWays(template: string): Read[] {
  const { text } = withDecodedEntities(template);
  return [...readTags(text)].flatMap(({ from, to, tokens, problem }) => {
    const tag = text.slice(from, to);
    const collected = collectFields(nestBrackets(tokens), NO_RECORDS);
    if (problem || collected.length === 0) return [];
    const inTree = fieldsInTree(tag, tokens, NO_RECORDS);
    const inTokens = collected.map((field) => ({
      ...field,
      range: { from: field.range.from - from, to: field.range.to - from },
    }));
    return [{ tag, inTree: inTree && inOrder(inTree), inTokens: inOrder(inTokens) }];
  });
}

/** Expects the same from parser and tokens wherever the parser is used. */
function expectAgreement(reads: readonly Read[]): void {
  for (const { tag, inTree, inTokens } of reads) if (inTree) expect(inTree, tag).toEqual(inTokens);
}

const places = (fields: readonly PersonalizationField[]) =>
  fields.map(({ object, name, range }) => ({ object, name, range }));
const names = (fields: readonly PersonalizationField[]) => fields.map(({ name }) => name);

describe('fields from the syntax tree of @codemirror/lang-jinja', () => {
  it('are read in valid templates, unless its grammar lacks a construct or binds it differently', () => {
    const reads = fixtures('sound').flatMap(readBothWays);
    expectAgreement(reads);
    const left = reads.filter(({ inTree }) => !inTree).map(({ tag }) => tag);
    expect(reads.length - left.length).toBeGreaterThan(100);
    for (const tag of left) {
      // Slices, `is not`, and a filter that belongs only to the last operand.
      expect(tag).toMatch(/\[[^\]]*:[^\]]*\]|is not |[~+-][^|]*\||>= /);
    }
  });

  it('equal those from the tokens in invalid templates, wherever the tree has any', () => {
    const reads = fixtures('faulty').flatMap(readBothWays);
    expectAgreement(reads);
    expect(reads.some(({ inTree }) => inTree)).toBe(true);
  });

  it('are read in every template that its grammar covers', () => {
    fc.assert(
      fc.property(anyLezerTemplate, (template) => {
        for (const { tag, inTree, inTokens } of readBothWays(template)) {
          expect(inTree, tag).toEqual(inTokens);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('have the same places as those from the tokens if the template is damaged', () => {
    fc.assert(
      fc.property(anyDamagedTemplate, (template) => {
        for (const { tag, inTree, inTokens } of readBothWays(template)) {
          if (inTree) expect(places(inTree), tag).toEqual(places(inTokens));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are left to the tokens if the parser misreads a second use as part of the test before it', () => {
    const [read] = readBothWays("{{ UserAttribute['City'] is defined UserAttribute['Name'] }}");
    expect(read?.inTree).toBeUndefined();
    expect(names(read?.inTokens ?? [])).toEqual(['City', 'Name']);
  });

  it('are found in trimmed tags, in elif, and in records of auxiliary data', () => {
    const records = new Set(['shop']);
    const read = (tag: string) => {
      const [only] = readTags(tag);
      return fieldsInTree(tag, only?.tokens ?? [], records);
    };
    expect(read("{%- elif shop.city|default('x') -%}")).toEqual([
      {
        object: 'AuxData',
        name: 'city',
        filters: ['default'],
        fallback: 'x',
        range: { from: 9, to: 18 },
      },
    ]);
    expect(read('{{+ UserAttribute.a +}}')).toMatchObject([{ name: 'a' }]);
    expect(read('{{ nothing.of_ours|upper }}')).toEqual([]);
  });

  it.each<[what: string, template: string, found: string[]]>([
    ['slices', '{{ x[1:3] ~ UserAttribute.b }}', ['b']],
    ['strings side by side', "{{ UserAttribute['a' 'b'] }}", ['ab']],
    ['strings over two lines', "{{ UserAttribute['a\nb'] }}", ['a\nb']],
    ['what a sign negates', '{{ -UserAttribute.b }}', ['b']],
    ['tuples without brackets', '{% for x in 1, UserAttribute.b %}{% endfor %}', ['b']],
    ['names in brackets', '{% for (k, v) in UserAttribute.b %}{% endfor %}', ['b']],
    ['not in', "{% if 'x' not in UserAttribute.b %}{% endif %}", ['b']],
    ['members set', '{% set x.y = UserAttribute.b %}', ['b']],
    ['calls of a member', '{% call m.x(UserAttribute.b) %}{% endcall %}', ['b']],
    ['arguments named as its own words', '{{ f(context=UserAttribute.b) }}', ['b']],
    ['members that are numbers', '{{ x.0 ~ UserAttribute.b }}', ['b']],
    ['numbers in hexadecimal', '{{ 0x1F + UserAttribute.b }}', ['b']],
    ['spaces that do not break', '{{ UserAttribute\u00a0.b }}', ['b']],
    ['a stray character', '{{ x $ UserAttribute.b }}', ['b']],
    ['a quote never closed', "{{ 'x ~ UserAttribute.b }}", ['b']],
    ['conditions with a single =', '{% if x = UserAttribute.b %}{% endif %}', ['b']],
    ["other languages' else if", '{% else if UserAttribute.b %}', ['b']],
    ['an escaped MOE_NOT_SEND', String.raw`{% MOE\_NOT\_SEND(UserAttribute.b) %}`, ['b']],
    ['a filter that is none', '{{ x|UserAttribute.b }}', ['b']],
    ['an operand of its own', '{{ UserAttribute.a ~ UserAttribute.b|upper }}', ['a', 'b']],
  ])('are left to the tokens if the tree would lose them: %s', (_what, template, found) => {
    const [tag] = readTags(template);
    const inTree = tag && fieldsInTree(template.slice(tag.from, tag.to), tag.tokens, NO_RECORDS);
    expect(inTree).toBeUndefined();
    expect(names(readFields(template))).toEqual(found);
  });
});
