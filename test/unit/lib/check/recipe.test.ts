import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { applyEdits, planRecipe, recipeEdits } from '../../../../lib/check';
import { mappingsOf } from '../../../../lib/check/recipe-fields';
import { type Recipe, readRecipe, type RecipePart } from '../../../../lib/jinja';
import type { Project } from '../../../../lib/project';

const TEMPLATE = readFileSync(
  new URL('../../../fixtures/templates/faulty/recipe.html', import.meta.url),
  'utf8',
);
const RECIPE = readRecipe(TEMPLATE)!;

const FIRST: RecipePart = { kind: 'attribute', object: 'UserAttribute', name: 'First' };
const LAST: RecipePart = { ...FIRST, name: 'Last' };
const SPACE: RecipePart = { kind: 'text', text: ' ' };

const first = { kind: 'attribute', object: 'UserAttribute', name: 'First' };
const last = { ...first, name: 'Last' };
const omit = { kind: 'omit' };

const mapped = (parts: RecipePart[], field = 'person.surname') => {
  const [mapping] = mappingsOf([{ field, parts }]);
  return mapping && { value: mapping.value, whenMissing: mapping.whenMissing };
};

describe('the mapping of a recipe’s field', () => {
  it.each<[string, RecipePart[], unknown, unknown]>([
    ['an attribute', [FIRST], first, omit],
    ['an attribute with an empty fallback', [{ ...FIRST, fallback: '' }], first, omit],
    [
      'an attribute with a fallback',
      [{ ...FIRST, fallback: 'x' }],
      first,
      { kind: 'fallback', text: 'x' },
    ],
    [
      'an attribute that stops the send',
      [{ ...FIRST, fallback: 'MOE_NOT_SEND' }],
      first,
      { kind: 'suppress', reason: 'No First' },
    ],
    [
      'an attribute in lower case',
      [{ ...FIRST, lowercase: true }],
      { ...first, format: 'lowercase' },
      omit,
    ],
    ['a text', [SPACE, SPACE], { kind: 'text', text: '  ' }, omit],
    [
      'names with a space between them',
      [FIRST, SPACE, { ...LAST, fallback: '' }],
      { kind: 'join', parts: [first, last], separator: ' ' },
      omit,
    ],
    [
      'a text around an attribute, with its fallback in it',
      [
        { kind: 'text', text: 'No. ' },
        { ...FIRST, fallback: '0' },
      ],
      { kind: 'join', parts: [{ kind: 'text', text: 'No. ' }, first] },
      { kind: 'fallback', text: 'No. 0' },
    ],
    [
      'different texts between attributes',
      [FIRST, SPACE, LAST, { kind: 'text', text: '/' }, FIRST],
      {
        kind: 'join',
        parts: [first, { kind: 'text', text: ' ' }, last, { kind: 'text', text: '/' }, first],
      },
      omit,
    ],
  ])('%s', (_, parts, value, whenMissing) => {
    expect(mapped(parts)).toEqual({ value, whenMissing });
  });

  it('stops the send without an ID, unless the recipe says otherwise', () => {
    const id = 'members.member.externalId';
    expect(mapped([FIRST], id)?.whenMissing).toEqual({ kind: 'suppress', reason: 'No First' });
    expect(mapped([{ ...FIRST, fallback: '' }], id)?.whenMissing).toEqual(omit);
  });

  it('is omitted if it is empty for everybody, and the last one counts if there are two', () => {
    expect(mapped([])).toBeUndefined();
    const fields = [FIRST, LAST].map((part) => ({ field: 'a', parts: [part] }));
    expect(mappingsOf(fields)).toMatchObject([{ field: 'a', value: last }]);
  });

  it.each<RecipePart[]>([
    [{ kind: 'computed' }],
    [FIRST, SPACE, { ...LAST, fallback: 'x' }],
  ] as RecipePart[][])(
    'is refused with the field’s name if no mapping has the same meaning',
    (...parts) => {
      expect(() => mapped(parts)).toThrow(/^“person\.surname” .* check again\.$/);
    },
  );
});

const planned = (over: Partial<Recipe>, projects: Project[] = []) =>
  planRecipe({ ...RECIPE, ...over }, projects);
const results = (template: string) =>
  recipeEdits(readRecipe(template)!, '{%\nset x %}').map((edits) => applyEdits(template, edits));

const stored = (over: Partial<Project> = {}): Project => {
  const plan = planRecipe(RECIPE, []);
  if (plan.status !== 'ready') throw new Error(plan.message);
  const rest = { id: 'gold', hasSecret: true, hasEncryptionKey: false, createdAt: 0, updatedAt: 0 };
  return { ...plan.draft, ...rest, name: 'Gold', ...over };
};

describe('the replacement of a recipe', () => {
  it('is a new project with the recipe’s URL, variable, fields and UTM', () => {
    const utm = { utm_source: 'moengage' };
    expect(planned({ variable: 'goldURL', utm })).toMatchObject({
      draft: {
        name: 'Membership demo01',
        kind: 'membership',
        url: 'https://pub1.pskt.io/c/demo01',
        digest: 'SHA-256',
        variable: 'goldURL',
        utm,
        fields: [{}, {}, {}, {}],
      },
      secret: 'Kq7-Tr0ub4dor-Zx',
    });
  });

  it('is a stored project only if it generates exactly the same', () => {
    const same = stored({ variable: 'other' });
    expect(planned({}, [same])).toMatchObject({ project: same, draft: { variable: 'longURL' } });
    for (const other of [
      stored({ fields: [] }),
      stored({ utm: { utm_source: 'x' } }),
      stored({ url: 'https://pub1.pskt.io/c/other' }),
      stored({ hasSecret: false }),
      stored({ fields: [{ ...stored().fields[0]!, field: '' }] }),
    ]) {
      expect(planned({}, [other])).not.toHaveProperty('project');
    }
  });

  it('takes the secret of a stored project with the same URL', () => {
    const other = stored({ fields: [] });
    expect(planned({}, [stored({ url: 'https://pub1.pskt.io/c/other' }), other])).toMatchObject({
      secretFrom: other,
      draft: { name: 'Gold (2)' },
    });
    expect(planned({}, [stored({ fields: [], hasSecret: false })])).not.toHaveProperty(
      'secretFrom',
    );
  });

  it.each<[string, Partial<Recipe>, RegExp]>([
    ['a computed URL', { projectUrl: undefined as never }, /^Its PassKit URL is computed/],
    ['an invalid URL', { projectUrl: 'https://pub1.pskt.io/' }, /must end in \/c\//],
    ['one of our own variables', { variable: 'pl_json' }, /already means something/],
    ['no secret', { secretText: ' ' }, /secret/],
    ['scattered steps', { obstacles: ['scattered-steps'] }, /^Its steps .* then check again\.$/],
    ['a link of another shape', { obstacles: ['other-link'] }, /^Its link .* then check again\.$/],
    [
      'an unreadable payload',
      { obstacles: ['unreadable-payload'] },
      /every field .* then check again\.$/,
    ],
    [
      'one ID for several people',
      {
        fields: [{ field: 'members.member.externalId', parts: [{ kind: 'text', text: '12345' }] }],
      },
      /The ID of its passes .* then check again\.$/,
    ],
    [
      'a computed field',
      { fields: [{ field: 'x', parts: [{ kind: 'computed' }] }] },
      /“x” is computed/,
    ],
  ])('does not exist if the recipe has %s, and the message says what to do', (_, over, message) => {
    expect(planned(over)).toMatchObject({
      status: 'refused',
      message: expect.stringMatching(message),
    });
  });

  it('does not exist if PassKit wants a digest that MoEngage lacks', () => {
    expect(planned({}, [stored({ digest: 'SHA-1' })])).toMatchObject({
      message: expect.stringContaining('SHA-256 only'),
    });
  });
});

describe('the edits that replace a recipe', () => {
  it('put the block where the first step is, and touch only the recipe', () => {
    const withBlock = TEMPLATE.replace(/\{%.*?%\}/, '{%\nset x %}');
    const [tidy, oneLine, filled] = results(TEMPLATE);
    expect(tidy).toBe(withBlock.replaceAll(/\{% .*?%\}/g, ''));
    expect(oneLine).toBe(tidy?.replace('{%\n', '{%'));
    expect(filled).toBe(withBlock.replaceAll(/\{% .*?%\}/g, '{# #}').replace('{%\n', '{%'));
  });

  it('keep the steps that the template uses elsewhere', () => {
    const [tidy] = results(`${TEMPLATE}{{ projectUrl }}`);
    expect(tidy).toContain('{%\nset x %}{% set projectUrl = ');
    expect(tidy).not.toContain('passData');
  });
});
