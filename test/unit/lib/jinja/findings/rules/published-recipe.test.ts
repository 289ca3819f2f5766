import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { readRecipe } from '../../../../../../lib/jinja';
import { findingsOf, placesOf, rulesFor } from '../found';

const RULE = 'published-recipe';
const RECIPE = readFileSync(
  new URL('../../../../../fixtures/templates/faulty/recipe.html', import.meta.url),
  'utf8',
);
const SECRET = 'Kq7-Tr0ub4dor-Zx';

/** The recipe with its JSON closed correctly. */
const CLOSED = RECIPE.replace(String.raw`\",}\""`, String.raw`\"}"`);
const UNPADDED = CLOSED.replace(`${SECRET} '`, `${SECRET}'`);

describe(RULE, () => {
  it('reports the recipe as one finding, from its first step to its last', () => {
    const own = RECIPE.replace("|default('0000')", '');
    expect(rulesFor(own, { secrets: [SECRET] })).toEqual([RULE]);
    const [place] = placesOf(RULE, RECIPE);
    expect(place).toMatch(/^\{% set projectUrl [^]* \+ sig %\}$/);
  });

  it.each([
    [RECIPE, 'No recipient gets a pass: PassKit cannot read the payload that this recipe makes.'],
    [CLOSED, 'No recipient gets a pass: a space beside the secret makes every signature wrong.'],
    [
      UNPADDED,
      'Recipients with a quote, a backslash or a line break in their data get a link that PassKit cannot read.',
    ],
  ])('says the worst remaining consequence', (template, message) => {
    expect(findingsOf(RULE, template)).toMatchObject([{ severity: 'error', message }]);
  });

  it('reads everything that a replacement needs', () => {
    const recipe = readRecipe(RECIPE);
    expect(recipe).toMatchObject({
      variable: 'longURL',
      projectUrl: 'https://pub1.pskt.io/c/demo01',
      fields: [
        {
          field: 'person.externalId',
          parts: [
            { kind: 'attribute', object: 'UserAttribute', name: 'MoEngage_ID', fallback: '0000' },
          ],
        },
        {
          field: 'person.surname',
          parts: [{ kind: 'attribute', object: 'UserAttribute', name: 'Last Name' }],
        },
        {
          field: 'person.displayName',
          parts: [
            { kind: 'attribute', object: 'UserAttribute', name: 'First Name' },
            { kind: 'text', text: ' ' },
            { kind: 'attribute', object: 'UserAttribute', name: 'Last Name' },
          ],
        },
        { field: 'members.tier.name', parts: [{ kind: 'text', text: 'Basic' }] },
      ],
      faults: ['broken-json', 'padded-secret', 'plain-base64', 'raw-values'],
    });
    expect(recipe?.tags).toHaveLength(6);
    expect(RECIPE.slice(recipe?.secret.from, recipe?.secret.to)).toBe(`${SECRET} `);
  });

  it('reads a recipe with other names, without a project variable, and joined with ~', () => {
    const other = UNPADDED.replace(/\{% set projectUrl.*%\}/, '')
      .replaceAll('projectUrl', '"https://pub1.pskt.io/c/demo01"')
      .replaceAll('longURL', 'passLink')
      .replaceAll('passData', 'payload')
      .replaceAll(' + ', ' ~ ');
    expect(readRecipe(other)).toMatchObject({
      variable: 'passLink',
      projectUrl: 'https://pub1.pskt.io/c/demo01',
      faults: ['plain-base64', 'raw-values'],
    });
  });

  it('reads a recipe through the entities of an editor', () => {
    const mangled = RECIPE.replaceAll('"', '&quot;').replaceAll("'", '&#39;');
    expect(readRecipe(mangled)?.fields).toHaveLength(4);
  });

  it('ignores other signed or encoded text', () => {
    expect(
      readRecipe(
        "{% set a = UserAttribute['e']|convertToSHA256('k') %}{% set b = 'x'|base64encode %}<a href=\"?h={{ a }}&amp;d={{ b }}\">",
      ),
    ).toBeUndefined();
  });
});
