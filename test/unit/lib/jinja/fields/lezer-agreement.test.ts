import { readdirSync, readFileSync } from 'node:fs';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readFields } from '../../../../../lib/jinja';
import { seeThroughEntities } from '../../../../../lib/jinja/fields/see-through-entities';
import { anyDamagedTemplate, anyLezerTemplate } from './any-lezer-template';
import { lezerUses } from './lezer-uses';

const FIXTURES = new URL('../../../../fixtures/templates/', import.meta.url);

/** Every template of the fixtures, entities in tags decoded: Lezer knows none. */
const templates = ['sound', 'faulty'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, FIXTURES))
    .filter((file) => !file.endsWith('.findings.txt'))
    .map((file): [string, string] => {
      const text = readFileSync(new URL(`${folder}/${file}`, FIXTURES), 'utf8');
      return [`${folder}/${file}`, seeThroughEntities(text).text];
    }),
);

/** What `readFields` finds and Lezer could: auxiliary data is known by what `set` names it. */
const ourUses = (template: string) =>
  readFields(template)
    .filter(({ object }) => object !== 'AuxData')
    .map(({ object, name, filters, range }) => ({ object, name, from: range.from, filters }));

const places = (uses: ReturnType<typeof ourUses>) =>
  uses.map(({ object, name, from }) => `${from} ${object} ${name}`);

/** Jinja takes `{% #` for no comment; an author means one, and what is in it is switched off. */
const SWITCHED_OFF: Readonly<Record<string, string[]>> = {
  'faulty/pasted-from-a-page.html': ['86 UserAttribute x'],
};

const names = (uses: { name: string }[]) => uses.map(({ name }) => name);

describe('readFields, beside the parser of @codemirror/lang-jinja', () => {
  it.each(templates)('finds every use that its tree shows in %s', (file, template) => {
    const shown = places(lezerUses(template));
    const missed = shown.filter((use) => !places(ourUses(template)).includes(use));
    expect(missed).toEqual(SWITCHED_OFF[file] ?? []);
  });

  it('finds the same uses with the same filters in any template that it knows all of', () => {
    fc.assert(
      fc.property(anyLezerTemplate, (template) => {
        expect(ourUses(template)).toEqual(lezerUses(template));
      }),
      { numRuns: 500 },
    );
  });

  it('finds at least what its tree shows where the template is damaged', () => {
    fc.assert(
      fc.property(anyDamagedTemplate, (template) => {
        expect(places(ourUses(template))).toEqual(
          expect.arrayContaining(places(lezerUses(template))),
        );
      }),
      { numRuns: 500 },
    );
  });

  it.each<[what: string, template: string, shown: string[], found: string[]]>([
    ['what follows a slice', '{{ x[1:3] ~ UserAttribute.b }}', [], ['b']],
    ['strings side by side', "{{ UserAttribute['a' 'b'] }}", ['a'], ['ab']],
    ['strings over two lines', "{{ UserAttribute['a\nb'] }}", [], ['a\nb']],
    ['what a sign negates', '{{ -UserAttribute.b }}', [], ['b']],
    ['tuples without brackets', '{% for x in 1, UserAttribute.b %}{% endfor %}', [], ['b']],
    ['names in brackets', '{% for (k, v) in UserAttribute.b %}{% endfor %}', [], ['b']],
    ['not in', "{% if 'x' not in UserAttribute.b %}{% endif %}", [], ['b']],
    ['members set', '{% set x.y = UserAttribute.b %}', [], ['b']],
    ['calls of a member', '{% call m.x(UserAttribute.b) %}{% endcall %}', [], ['b']],
    ['arguments named as its own words', '{{ f(context=UserAttribute.b) }}', [], ['b']],
    ['members that are numbers', '{{ x.0 ~ UserAttribute.b }}', [], ['b']],
    ['numbers in hexadecimal', '{{ 0x1F + UserAttribute.b }}', [], ['b']],
    ['spaces that do not break', '{{ UserAttribute\u00a0.b }}', [], ['b']],
    ['what follows a stray character', '{{ x $ UserAttribute.b }}', [], ['b']],
    ['what follows a quote never closed', "{{ 'x ~ UserAttribute.b }}", [], ['b']],
    ['conditions with a single =', '{% if x = UserAttribute.b %}{% endif %}', [], ['b']],
    ["other languages' else if", '{% else if UserAttribute.b %}', [], ['b']],
    ['an escaped MOE_NOT_SEND', String.raw`{% MOE\_NOT\_SEND(UserAttribute.b) %}`, [], ['b']],
  ])('also finds what its tree loses: %s', (_what, template, shown, found) => {
    expect(names(lezerUses(template))).toEqual(shown);
    expect(names(readFields(template))).toEqual(found);
  });

  it.each([
    '{{ UserAttribute.a ~ UserAttribute.b|default("x") }}',
    '{{ UserAttribute.a == UserAttribute.b|default("x") }}',
    '{{ UserAttribute.a if x else UserAttribute.b|default("x") }}',
  ])(
    'gives a filter to the operand before it alone, where its tree gives it to both: %s',
    (text) => {
      expect(lezerUses(text).map(({ filters }) => filters)).toEqual([['default'], ['default']]);
      expect(readFields(text).map(({ filters }) => filters)).toEqual([[], ['default']]);
    },
  );
});
