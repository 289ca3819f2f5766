import { createHmac } from 'node:crypto';

import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { UtmPlace } from '../../lib/block/reference';
import { renderTemplate } from '../../lib/jinja';
import {
  type FieldMapping,
  generateSnippet,
  type SnippetStyle,
  suffixBase,
  suffixSnippet,
  type ValueSource,
} from '../../lib/snippet';
import { signingBlock, withContentBlock } from '../../lib/snippet/content-block';
import { inspectLink } from '../../lib/passkit';
import { type Intended, intend } from './model';
import { findPython } from '../support/python.mjs';
import { type Encoder, type Journey, Oracle } from './oracle';

const python = findPython();
const SECRET = '0WfoVtZ7MrJSfrHVuiESxZ';
const PROJECT_URL = 'https://pub1.pskt.io/c/a4hrop';

/** Names that broke the published recipe, and every other kind of value. */
const HARD_VALUES: Record<string, unknown> = {
  plain: 'Kosterman',
  apostrophe: "O'Neil",
  quotes: '"Buddy" “Ed”',
  backslashes: String.raw`C:\new\\`,
  'a backslash last': 'x\\',
  lines: 'a\nb\r\nc\td',
  'all control characters': Array.from({ length: 33 }, (_, i) => String.fromCodePoint(i)).join(''),
  'the marks the snippet uses': '\u0001\u0002\u0001\u0003\u0001',
  'delete and C1': '\u007F\u0080\u009F',
  accents: 'José Müller-Šťastný',
  emoji: '👩‍👩‍👧‍👦 🎟️',
  'line separators': '\u2028\u2029\u00A0\uFEFF',
  'right to left': 'محمد עברית',
  'five thousand': 'é"\\'.repeat(1667),
  jinja: "{{ longURL }}{% raw %}{# x #}{%endset%} '~x~'",
  percent: '100% %c %s %41',
  html: '<b>&amp;</b> & "x" &#39;',
  spaces: '  two  spaces  ',
  space: ' ',
  number: 42,
  zero: 0,
  negative: -1.5,
  yes: true,
  no: false,
  'a word that looks false': 'False',
  none: null,
  empty: '',
};

const STYLES: SnippetStyle[] = ['quoted', 'quoteless', 'inline'];

const attribute = (name: string): ValueSource => ({
  kind: 'attribute',
  object: 'UserAttribute',
  name,
});

function wholeTemplate(
  fields: FieldMapping[],
  style: SnippetStyle,
  utmPlace: UtmPlace,
  secret = SECRET,
): string {
  const { block, reference } = generateSnippet({
    project: { url: PROJECT_URL, secret, utm: { utm_source: 'moe&ngage' } },
    style,
    fields,
    utmPlace,
  });
  return `[${block}]${reference}`;
}

function expectLink(output: string, intended: Intended, secret = SECRET): void {
  const link = output.replace(/^\[\]/, '');
  const [, signed, data, sig, rest] =
    /^((?:https:\/\/pub1\.pskt\.io\/c\/a4hrop)\?data=([\w-]+))&sig=([0-9a-f]{64})(.*)$/s.exec(
      link,
    ) ?? [];
  expect(data, `not a link: ${output.slice(0, 200)}`).toBeDefined();
  expect('payload' in intended && intended.payload).toEqual(
    JSON.parse(Buffer.from(data!, 'base64url').toString('utf8')),
  );
  expect(sig).toBe(createHmac('sha256', secret).update(signed!).digest('hex'));
  expect(rest).toBe('&utm_source=moe%26ngage');
}

/** What a mail program makes of HTML. */
const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .trim();

const one = (value: unknown) => ({ UserAttribute: { 'Last Name': value } });
const surname = (whenMissing: FieldMapping['whenMissing'] = { kind: 'omit' }): FieldMapping[] => [
  { field: 'person.surname', value: attribute('Last Name'), whenMissing },
];

describe.skipIf(python === undefined)('a generated snippet on real Jinja2', () => {
  let oracle: Oracle;
  beforeAll(() => {
    oracle = new Oracle(python!);
  });
  afterAll(() => oracle.close());

  interface Trial {
    fields: FieldMapping[];
    profile: Record<string, Record<string, unknown>>;
    style: SnippetStyle;
    secret?: string;
    through?: Journey[];
    encoder?: Encoder;
    utmPlace?: UtmPlace;
  }

  async function expectRight(trial: Trial): Promise<void> {
    const { fields, profile, style, secret, through = [], encoder = 'plain' } = trial;
    const { utmPlace = 'reference' } = trial;
    const intended = intend(fields, profile);
    const template = wholeTemplate(fields, style, utmPlace, secret);
    const answer = await oracle.render({ template, profile, through, encoder });
    if ('notSent' in intended) expect(answer).toEqual(intended);
    else {
      expect(answer).toHaveProperty('output');
      const { output } = answer as { output: string };
      // Parsers wrap loose text in a page and escape the link's ampersands; the snippet does neither.
      const text = textOf(output);
      expectLink(text, intended, secret);
    }
  }

  describe.each(STYLES)('%s', (style) => {
    it.each(Object.entries(HARD_VALUES))('carries %s', async (_, value) => {
      for (const utmPlace of ['reference', 'block'] as const) {
        await expectRight({ fields: surname(), profile: one(value), style, utmPlace });
      }
    });

    it('leaves an absent attribute out, uses the fallback, or stops the send', async () => {
      const profile = { UserAttribute: {} };
      await expectRight({ fields: surname(), profile, style });
      const text = 'it\'s "x" \\ é ☃ 😀 {{ }} %}';
      await expectRight({ fields: surname({ kind: 'fallback', text }), profile, style });
      await expectRight({ fields: surname({ kind: 'fallback', text: '' }), profile, style });
      await expectRight({ fields: surname({ kind: 'suppress', reason: text }), profile, style });
    });

    it('works without events if MoEngage has none', async () => {
      const value: ValueSource = { kind: 'attribute', object: 'EventAttribute', name: 'Tier' };
      const fields: FieldMapping[] = [
        { field: 'meta.tier', value, whenMissing: { kind: 'fallback', text: 'Basic' } },
      ];
      await expectRight({ fields, profile: { UserAttribute: {} }, style });
      await expectRight({ fields, profile: { EventAttribute: { Tier: 'Gold' } }, style });
    });

    it.each(['plain', 'wrapped', 'unpadded', 'urlsafe'] as const)(
      'works with every variant of base64encode: %s',
      async (encoder) => {
        const profile = one('ÿ>?'.repeat(40));
        await expectRight({ fields: surname(), profile, style, encoder });
      },
    );

    it.each([[['collapse']], [['html.parser']], [['lxml']], [['lxml', 'html.parser', 'collapse']]])(
      'works after %s',
      async (through) => {
        const fields = [
          ...surname({ kind: 'fallback', text: '  a  b\u00A0 & <c> "d"' }),
          ...surname().map((field) => ({ ...field, field: 'meta.a  b"\'&<' })),
        ];
        await expectRight({ fields, profile: one('x'), style, through: through as Journey[] });
      },
    );

    it('prints nothing in place of the block and leaves the author’s variables alone', async () => {
      const { block, reference } = generateSnippet({
        project: { url: PROJECT_URL, secret: SECRET },
        style,
        fields: surname({ kind: 'fallback', text: 'x' }),
      });
      const template = `{% set k=1 %}{% set loop_=2 %}a ${block} b{{k}}{{loop_}}|${reference}`;
      const answer = await oracle.render({ template, profile: one('y') });
      expect(answer).toHaveProperty('output');
      expect((answer as { output: string }).output).toMatch(/^a {2}b12\|https:/);
    });
  });

  describe('with a signing content block', () => {
    const LABEL = 'passlink_sign_longURL';
    const project = { url: PROJECT_URL, secret: SECRET, utm: { utm_source: 'moe&ngage' } };
    const made = (fields: FieldMapping[], style: SnippetStyle, signer = project) => {
      const request = { project: signer, style, fields, contentBlock: LABEL };
      const { block, reference } = generateSnippet(request);
      return `[${block}]${reference}`;
    };

    it('makes the intended link for any mapping, recipient, secret and style', async () => {
      await fc.assert(
        fc.asyncProperty(trials(), async ({ fields, profile, style, secret }) => {
          const signer = { ...project, secret };
          const code = made(fields, style, signer);
          // Compared with another signer, so that the code cannot contain the secret.
          expect(made(fields, style, { ...project, secret: 'another' })).toBe(code);
          const template = withContentBlock(code, LABEL, signingBlock(signer));
          const intended = intend(fields, profile);
          const answer = await oracle.render({ template, profile });
          if ('notSent' in intended) expect(answer).toEqual(intended);
          else expectLink((answer as { output: string }).output, intended, secret);
          const result = await renderTemplate(template, profile);
          if ('notSent' in intended) expect(result).toMatchObject({ status: 'suppressed' });
          else expectLink((result as { output: string }).output, intended, secret);
        }),
        { numRuns: 150 },
      );
    });

    const link = `${PROJECT_URL}?data=eyJ9&sig=${'0'.repeat(64)}`;
    const printing = (text: string) => ({ ...one('x'), ContentBlock: { [LABEL]: text } });

    it.each(STYLES)(
      'uses the output of the block, without white space around it: %s',
      async (style) => {
        const journeys: Journey[][] = [[], ['collapse'], ['lxml', 'html.parser', 'collapse']];
        if (style === 'quoteless') journeys.push(['entities', 'collapse']);
        for (const through of journeys) {
          const answer = await oracle.render({
            template: made(surname(), style),
            profile: printing(`\n ${link}\n`),
            through,
          });
          const { output } = answer as { output: string };
          expect(textOf(output)).toBe(`[]${link}&utm_source=moe%26ngage`);
        }
      },
    );

    it.each(STYLES)('sends nothing if the block prints no link: %s', async (style) => {
      const template = made(surname(), style);
      const unsigned = { notSent: 'Passlink: the content block did not sign the link' };
      expect(await oracle.render({ template, profile: printing('') })).toEqual(unsigned);
      // A block that cannot see the template's variables prints nothing.
      const alone = await oracle.render({ template: signingBlock(project), profile: one('x') });
      expect(alone).toEqual({ output: '' });
    });
  });

  it('makes the intended link for any mapping, recipient, secret and style', async () => {
    await fc.assert(
      fc.asyncProperty(trials(), async (trial) => expectRight(trial)),
      { numRuns: 400 },
    );
  });

  it.each([undefined, 'passlink_sign_longURL'])(
    'prints the same link’s end behind the address of a WhatsApp button (signed by %s)',
    async (contentBlock) => {
      await fc.assert(
        fc.asyncProperty(trials(), async ({ fields, profile, secret }) => {
          const project = { url: PROJECT_URL, secret };
          const request = { project, fields, ...(contentBlock !== undefined && { contentBlock }) };
          const made = (code: string) =>
            contentBlock === undefined
              ? code
              : withContentBlock(code, contentBlock, signingBlock(project));
          const whole = made(generateSnippet({ ...request, style: 'inline' }).reference);
          const template = made(suffixSnippet(request));
          const intended = intend(fields, profile);
          const link = await oracle.render({ template: whole, profile });
          const end = await oracle.render({ template, profile });
          const miniJinja = await renderTemplate(template, profile);
          if ('notSent' in intended) {
            expect(end).toEqual(intended);
            expect(miniJinja).toMatchObject({ status: 'suppressed' });
            return;
          }
          const { output } = end as { output: string };
          expect(output).toMatch(/^[\w-]+&sig=[\da-f]{64}$/);
          expect({ output: `${suffixBase(PROJECT_URL)}${output}` }).toEqual(link);
          expect(miniJinja).toEqual({ status: 'sent', output });
          const report = await inspectLink(`${suffixBase(PROJECT_URL)}${output}`, { secret });
          expect(report.signature).toBe('valid');
        }),
        { numRuns: 150 },
      );
    },
  );

  it('works in the quoteless style after quotes were turned into entities', async () => {
    await fc.assert(
      fc.asyncProperty(trials(), async (trial) =>
        expectRight({ ...trial, style: 'quoteless', through: ['entities', 'collapse'] }),
      ),
      { numRuns: 100 },
    );
  });

  it('renders the same link on MiniJinja', async () => {
    await fc.assert(
      fc.asyncProperty(trials(), async ({ fields, profile, style, secret }) => {
        const intended = intend(fields, profile);
        const result = await renderTemplate(
          wholeTemplate(fields, style, 'reference', secret),
          profile,
        );
        if ('notSent' in intended) expect(result).toMatchObject({ status: 'suppressed' });
        else {
          expect(result).toMatchObject({ status: 'sent' });
          expectLink((result as { output: string }).output, intended, secret);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Well-formed texts, with difficult ones more often than by chance. */
function texts(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'"\'\\{}%#&<> \n\u0001\u0002\u0003é😀a'), maxLength: 8 }),
  );
}

function sources(): fc.Arbitrary<ValueSource> {
  const { source } = fc.letrec<{ source: ValueSource; attribute: ValueSource; join: ValueSource }>(
    (tie) => ({
      attribute: fc.record({
        kind: fc.constant('attribute' as const),
        object: fc.constantFrom('UserAttribute' as const, 'EventAttribute' as const),
        name: fc.constantFrom('Name', 'Last Name', 'a"b', 'Prénom', "O'x \\ {{", ' two  '),
      }),
      join: fc.record({
        kind: fc.constant('join' as const),
        parts: fc.array(tie('source'), { maxLength: 3 }),
        separator: texts(),
      }),
      source: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        tie('attribute'),
        fc.record({ kind: fc.constant('text' as const), text: texts() }),
        tie('join'),
      ),
    }),
  );
  return source;
}

function trials() {
  const value = fc.oneof(texts(), fc.integer(), fc.boolean(), fc.constantFrom(null, '', 0));
  const names = ['Name', 'Last Name', 'a"b', 'Prénom', "O'x \\ {{", ' two  '];
  const attributes = fc.dictionary(fc.constantFrom(...names), value);
  const field = fc.record({
    field: texts().filter((text) => text !== '' && text !== '__proto__'),
    value: sources(),
    whenMissing: fc.oneof(
      fc.constant({ kind: 'omit' as const }),
      fc.record({ kind: fc.constant('fallback' as const), text: texts() }),
      fc.record({ kind: fc.constant('suppress' as const), reason: texts() }),
    ),
  });
  return fc.record({
    fields: fc.uniqueArray(field, { selector: (mapping) => mapping.field, maxLength: 4 }),
    profile: fc.oneof(
      fc.record({ UserAttribute: attributes }),
      fc.record({ UserAttribute: attributes, EventAttribute: attributes }),
    ),
    style: fc.constantFrom(...STYLES),
    secret: texts().filter((text) => text.trim() !== ''),
  });
}
