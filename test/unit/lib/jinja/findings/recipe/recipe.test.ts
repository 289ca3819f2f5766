import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { type Recipe, readRecipe } from '../../../../../../lib/jinja';

const RECIPE = readFileSync(
  new URL('../../../../../fixtures/templates/faulty/recipe.html', import.meta.url),
  'utf8',
);

const SURNAME = `UserAttribute['Last Name'] + "\\",\\"person.displayName`;

/** The recipe with another expression for its surname. */
function surname(expression: string, before = ''): Recipe['fields'][number] | undefined {
  const template = RECIPE.replace(SURNAME, `${expression} + "\\",\\"person.displayName`);
  const recipe = readRecipe(before + template);
  return recipe?.fields.find(({ field }) => field === 'person.surname');
}

const obstacles = (template: string) => readRecipe(template)?.obstacles;
const sharedIn = (template: string) =>
  readRecipe(template)?.shared.map(({ from, to }) => template.slice(from, to));

const LAST_NAME = { kind: 'attribute', object: 'UserAttribute', name: 'Last Name' };

describe('a value of the recipe’s payload', () => {
  it.each([
    ['UserAttribute.city', { ...LAST_NAME, name: 'city' }],
    ["(UserAttribute['Last Name']|default('you', true))", { ...LAST_NAME, fallback: 'you' }],
    ["UserAttribute['Last Name']|d(0)|string", { ...LAST_NAME, fallback: '0' }],
    ["UserAttribute['Last Name']|default", { ...LAST_NAME, fallback: '' }],
    [
      "UserAttribute['Last Name']|default('YOU')|lower",
      { ...LAST_NAME, fallback: 'you', lowercase: true },
    ],
    [String.raw`UserAttribute['Last Name']|replace('"', '\\"')`, LAST_NAME],
    ["EventAttribute['Last Name']", { ...LAST_NAME, object: 'EventAttribute' }],
  ])('is read by its meaning: %s', (expression, part) => {
    expect(surname(expression)?.parts).toEqual([part]);
  });

  it.each([
    "UserAttribute['Last Name']|upper",
    "UserAttribute['Last Name']|replace('a', 'b')",
    "UserAttribute['Last Name']|default(other)",
    "UserAttribute['Last Name']|default('a')|default('b')",
    "UserAttribute['Last Name']['first']",
    "UserAttribute['Last Name'].title()",
    "(UserAttribute['Last Name'] or 'you')",
    'surname',
  ])('is marked as computed instead of guessed: %s', (expression) => {
    expect(surname(expression)?.parts).toEqual([{ kind: 'computed' }]);
  });

  it('is looked up if the author set it under a variable once', () => {
    const set = "{% set surname = UserAttribute['Last Name']|default('you') %}";
    const part = { ...LAST_NAME, fallback: 'you', lowercase: true };
    expect(surname('surname|lower', set)?.parts).toEqual([{ ...part }]);
    expect(surname('surname', set + set)?.parts).toEqual([{ kind: 'computed' }]);
    expect(surname('surname', `{% if a %}${set}{% endif %}`)?.parts).toEqual([
      { kind: 'computed' },
    ]);
  });

  it('is a complete JSON value if tojson writes the quotes', () => {
    const json = `"{\\"person.surname\\":" ~ UserAttribute['Last Name']|tojson ~ ",\\"members.member.points\\":" ~ UserAttribute.points ~ "}"`;
    const recipe = readRecipe(RECIPE.replace(/(passData = ).* %\}/, () => `passData = ${json} %}`));
    expect(recipe?.fields).toEqual([
      { field: 'person.surname', parts: [LAST_NAME] },
      { field: 'members.member.points', parts: [{ ...LAST_NAME, name: 'points' }] },
    ]);
    expect(recipe?.obstacles).toEqual([]);
  });

  it('has its JSON escapes decoded', () => {
    const text = String.raw`\"A \\\"B\\\" \\u00e9\"`;
    const recipe = readRecipe(RECIPE.replace(String.raw`\"Basic\"`, () => text));
    expect(recipe?.fields.at(-1)?.parts).toEqual([{ kind: 'text', text: 'A "B" é' }]);
  });
});

describe('the obstacles of a recipe', () => {
  const URL_STEP = '{% set url = projectUrl + "?data=" + base64JsonPayload %}';
  const TAIL = '"&sig=" + sig';

  it('are none for the published recipe, or if the last step builds on url', () => {
    expect(obstacles(RECIPE)).toEqual([]);
    const short = RECIPE.replace(
      'projectUrl + "?data=" + base64JsonPayload + "&sig',
      'url + "&sig',
    );
    expect(short).not.toBe(RECIPE);
    expect(obstacles(short)).toEqual([]);
  });

  it('do not include UTM parameters, which are read', () => {
    const utm = '"&utm_source=moengage&utm_campaign=a%20b+c"';
    const recipe = readRecipe(RECIPE.replace(TAIL, `${TAIL} + ${utm}`));
    expect(recipe).toMatchObject({
      obstacles: [],
      utm: { utm_source: 'moengage', utm_campaign: 'a b c' },
    });
  });

  it.each([
    [TAIL, `${TAIL} + "&lang=" + UserAttribute.lang`],
    [TAIL, `${TAIL} + "&lang=en"`],
    [TAIL, `${TAIL} + "&utm_source=%"`],
    [URL_STEP, URL_STEP.replace('?data=', '?a=b&data=')],
    ['passData|base64encode', 'passData|upper|base64encode'],
  ])('include a link of another shape: %s', (from, to) => {
    expect(RECIPE).toContain(from);
    expect(obstacles(RECIPE.replace(from, to))).toEqual(['other-link']);
  });

  it.each([
    RECIPE.replace(/(\{% set passData.*%\})/, '{% if a %}$1{% endif %}'),
    RECIPE.replace(/(\{% set passData.*%\})/, '$1{% if a %}{% set passData = "{}" %}{% endif %}'),
    RECIPE.replace(URL_STEP, '').replace('{% set longURL', `${URL_STEP}$&`),
  ])('include steps that do not always run one after another', (template) => {
    expect(obstacles(template)).toContain('scattered-steps');
  });

  it.each([
    RECIPE.replace(String.raw`\"Basic\"`, String.raw`{\"a\": \"b\"}`),
    RECIPE.replace(String.raw`\"Basic\"`, '[1]'),
    RECIPE.replace(String.raw`\"Basic\"`, 'Basic'),
    RECIPE.replace(`default('0000') +`, `default('0000') *`),
    RECIPE.replace(String.raw`{\"person.externalId`, String.raw`{\"" + UserAttribute.x + "`),
  ])('include a payload with other parts than fields', (template) => {
    expect(template).not.toBe(RECIPE);
    expect(obstacles(template)).toContain('unreadable-payload');
  });
});

describe('the steps', () => {
  it('belong to the recipe alone if nothing else uses them', () => {
    expect(sharedIn(RECIPE)).toEqual([]);
  });

  it('stay if the template uses them elsewhere, with the steps that they build on', () => {
    expect(sharedIn(`${RECIPE}<a href="{{ base64JsonPayload }}">`)).toEqual([
      expect.stringContaining('set passData'),
      expect.stringContaining('set base64JsonPayload'),
    ]);
    expect(sharedIn(`{{ projectUrl }}${RECIPE}`)).toEqual([]);
    expect(sharedIn(`${RECIPE}{% set projectUrl = 'x' %}{{ projectUrl }}`)).toEqual([]);
    expect(sharedIn(`${RECIPE}{% if a %}{% set url = 'x' %}{% endif %}{{ url }}`)).toHaveLength(4);
  });

  it('of a second recipe with the same names are kept apart', () => {
    const second = RECIPE.replaceAll('longURL', 'longURL2').replace('demo01', 'demo02');
    const first = readRecipe(RECIPE + second);
    expect(first).toMatchObject({ projectUrl: 'https://pub1.pskt.io/c/demo01', shared: [] });
    expect(first?.obstacles).toEqual([]);
    expect(first?.range.to).toBeLessThan(RECIPE.length);
  });
});
