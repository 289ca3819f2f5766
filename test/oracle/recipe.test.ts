import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { applyEdits, planRecipe, recipeEdits } from '../../lib/check';
import { readRecipe } from '../../lib/jinja';
import { inspectLink } from '../../lib/passkit';
import { generateSnippet, type SnippetStyle } from '../../lib/snippet';
import { findPython } from '../support/python.mjs';
import { Oracle } from './oracle';

const python = findPython();
const SECRET = 'Kq7-Tr0ub4dor-Zx';

/** The published recipe, including its faults. */
const PUBLISHED = readFileSync(
  new URL('../fixtures/templates/faulty/recipe.html', import.meta.url),
  'utf8',
);
/** Corrected by hand, so that it does for simple values what it was meant to do. */
const MENDED = PUBLISHED.replace(String.raw`\",}\""`, String.raw`\"}"`).replace(
  `${SECRET} '`,
  `${SECRET}'`,
);

const VARIANTS: Record<string, string> = {
  'as published': PUBLISHED,
  'mended by hand': MENDED,
  'joined with ~, and with other names': MENDED.replaceAll(' + ', ' ~ ')
    .replaceAll('passData', 'payload')
    .replaceAll('longURL', 'cardLink'),
  'one line, fallbacks that catch all, escapes and UTM': MENDED.replaceAll('\n', '')
    .replace("default('0000')", "default('0000', true)|string")
    .replace("UserAttribute['Last Name'] +", `(UserAttribute['Last Name']|replace('"', '\\\\"')) +`)
    .replace('+ sig %}', '+ sig + "&utm_source=moengage" %}'),
  'with a step that something else uses': `${MENDED}<i>{{ projectUrl }}</i>`,
};

const EASY: Record<string, unknown>[] = [
  { MoEngage_ID: 'M-1', 'First Name': 'Patrick', 'Last Name': 'Kosterman' },
  { MoEngage_ID: 'M 2', 'First Name': 'José', 'Last Name': "O'Neil-Šťastný" },
  { 'First Name': 'Wei', 'Last Name': 'Li' },
];

const HARD: unknown[] = [
  '"Buddy" “Ed”',
  'x\\',
  'a\nb\r\nc\td\u0001\u0002',
  '👩‍👩‍👧‍👦 🎟️ محمد',
  "{{ longURL }}{# x #}{%endset%} '~x~'",
  '<b>&amp;</b> & "x" &#39;',
  'é"\\'.repeat(500),
  42,
  0,
];

/** The template with its recipe replaced. */
function replaced(template: string, style: SnippetStyle): string[] {
  const recipe = readRecipe(template);
  const plan = recipe && planRecipe(recipe, []);
  if (plan?.status !== 'ready') throw new Error(plan?.message ?? 'No recipe.');
  const { url, utm, variable, fields } = plan.draft;
  const project = { url, utm, secret: plan.secret };
  const { block } = generateSnippet({ project, style, variable, fields, utmPlace: 'block' });
  return recipeEdits(recipe!, block).map((edits) => applyEdits(template, edits));
}

describe.skipIf(python === undefined)('a replaced recipe on Jinja2', () => {
  let oracle: Oracle;
  beforeAll(() => {
    oracle = new Oracle(python!);
  });
  afterAll(() => oracle.close());

  async function linkFor(template: string, attributes: Record<string, unknown>) {
    const answer = await oracle.render({ template, profile: { UserAttribute: attributes } });
    if (!('output' in answer)) throw new Error(JSON.stringify(answer));
    const link = /href="([^"]*)"/.exec(answer.output)?.[1] ?? '';
    const report = await inspectLink(link, { secret: SECRET });
    const around = answer.output.replace(link, '').replaceAll(/\s+/g, ' ');
    return { ...report, tail: /&sig=[0-9a-f]+(.*)$/.exec(link)?.[1], around };
  }

  it.each(Object.entries(VARIANTS))(
    'gives recipients with simple names the intended link: %s',
    async (_, recipe) => {
      for (const style of ['quoted', 'quoteless'] as const) {
        for (const template of replaced(recipe, style)) {
          for (const attributes of EASY) {
            const link = await linkFor(template, attributes);
            expect(link).toMatchObject({ signature: 'valid' });
            expect(link.payload).toEqual({
              'person.externalId': attributes['MoEngage_ID'] ?? '0000',
              'person.surname': attributes['Last Name'],
              'person.displayName': `${attributes['First Name']} ${attributes['Last Name']}`,
              'members.tier.name': 'Basic',
            });
          }
        }
      }
    },
  );

  it.each(Object.entries(VARIANTS).filter(([, recipe]) => recipe !== PUBLISHED))(
    'equals the recipe wherever that works, including the text around the link: %s',
    async (_, recipe) => {
      for (const attributes of EASY) {
        const before = await linkFor(recipe, attributes);
        expect(before.signature).toBe('valid');
        for (const template of replaced(recipe, 'quoted')) {
          const { payload, tail, around } = await linkFor(template, attributes);
          expect(payload).toEqual(before.payload);
          expect({ tail, around }).toEqual({ tail: before.tail, around: before.around });
        }
      }
    },
  );

  it('gives recipients with difficult names a valid link, unlike the recipe', async () => {
    for (const template of [
      ...replaced(PUBLISHED, 'quoted'),
      ...replaced(PUBLISHED, 'quoteless'),
    ]) {
      for (const name of HARD) {
        const link = await linkFor(template, { MoEngage_ID: 'M-1', 'Last Name': name });
        expect(link.signature).toBe('valid');
        expect(link.payload).toMatchObject({
          'person.surname': String(name),
          'person.displayName': String(name),
        });
      }
    }
  });
});
