import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type FieldMapping, generateSnippet, type SnippetStyle } from '../../../../lib/snippet';

const PROJECT = { url: 'https://pub1.pskt.io/c/a4hrop', secret: '0WfoVtZ7MrJSfrHVuiESxZ' };

const RECIPE: FieldMapping[] = (
  [
    ['person.surname', 'Last Name'],
    ['person.forename', 'First Name'],
    ['person.displayName', 'Name'],
    ['person.emailAddress', 'Email (Standard)'],
    ['person.mobileNumber', 'Mobile Number (Standard)'],
    ['person.externalId', 'ID'],
  ] as const
).map(([field, name]) => ({
  field,
  value: { kind: 'attribute', object: 'UserAttribute', name },
  whenMissing: { kind: 'omit' },
}));

const generate = (style: SnippetStyle, change: Partial<FieldMapping> = {}, project = PROJECT) =>
  generateSnippet({ project, style, fields: RECIPE.map((field) => ({ ...field, ...change })) });

/** Every difficult text from the author or from PassKit. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'\'"<>&{}%# \n\u00A0é') }),
  )
  .filter((text) => text.trim() !== '');

/** All code of a snippet with one field, and with texts of the author's wherever there may be any. */
function codeWith(style: SnippetStyle, name: string, secret: string, fallback: string): string {
  const { block, reference } = generateSnippet({
    project: { ...PROJECT, secret },
    style,
    fields: [
      {
        field: name,
        value: { kind: 'attribute', object: 'UserAttribute', name },
        whenMissing: { kind: 'fallback', text: fallback },
      },
    ],
  });
  return block + reference;
}

describe('generateSnippet', () => {
  it('names the project, the format’s version and the variable in comments around the block', () => {
    const { block, reference } = generate('quoted');
    expect(block).toMatch(/^\{# Passlink 2 pub1_pskt_io:a4hrop longURL #\}/);
    expect(block).toMatch(/\{# Passlink end longURL #\}$/);
    expect(reference).toBe('{{longURL}}');
  });

  it('puts everything into the reference, in one line, if a field is a template of its own', () => {
    const { block, reference } = generate('inline');
    expect(block).toBe('');
    expect(reference).not.toContain('\n');
    expect(reference).toMatch(/\{\{longURL\}\}$/);
  });

  it('keeps names as MoEngage writes them if quotes are allowed', () => {
    expect(generate('quoted').block).toContain("UserAttribute['Email (Standard)']");
  });

  it.each([
    ['quoted', /["<>&]/],
    ['inline', /["<>&\n]/],
    ['quoteless', /["'<>&]/],
  ] as const)('writes %s without the characters that editors change', (style, forbidden) => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (name, secret, text) => {
        const code = codeWith(style, name, secret, text);
        expect(code).not.toMatch(forbidden);
        // No meaning may depend on two spaces, or on a line break inside a text.
        expect(code).not.toMatch(/ {2}|[\t\r\f\u00A0]|[^%]\n/);
      }),
    );
  });

  it.each(['quoted', 'inline', 'quoteless'] as const)(
    'shows finders of links no address in %s, whatever the texts',
    (style) => {
      const link = fc.constantFrom('https://', 'HTTP://', '://', 'pub1.pskt.io/c/', 'PSKT.io/c/a');
      const text = fc.array(fc.oneof(link, anyText)).map((parts) => `x${parts.join('')}`);
      fc.assert(
        fc.property(text, text, text, (name, secret, fallback) => {
          const code = codeWith(style, name, secret, fallback);
          expect(code).not.toMatch(/https?:\/\/|pskt\.io/i);
        }),
      );
    },
  );

  it('stays short: 1,310 characters in one line for the recipe’s six fields', () => {
    expect(generate('inline').reference.length).toBeLessThan(1310);
  });

  it('stays short: 1,310 characters quoted and 2,400 quoteless for the recipe’s six fields', () => {
    expect(generate('quoted').block.length).toBeLessThan(1310);
    expect(generate('quoteless').block.length).toBeLessThan(2400);
  });

  it('uses the given variable', () => {
    const { block, reference } = generateSnippet({
      project: PROJECT,
      style: 'quoted',
      variable: 'appleURL',
      fields: RECIPE,
    });
    expect(reference).toBe('{{appleURL}}');
    expect(block).toContain('set appleURL=');
    expect(block).not.toContain('longURL');
  });

  it('puts encoded UTM parameters behind the reference, or in the block after the signature', () => {
    const request = {
      project: { ...PROJECT, utm: { utm_source: 'moe ngage', utm_term: '' } },
      style: 'quoted' as const,
      fields: RECIPE,
    };
    const { block, reference } = generateSnippet(request);
    expect(reference).toBe('{{longURL}}&utm_source=moe%20ngage');
    expect(block).not.toContain('utm_source');
    const inside = generateSnippet({ ...request, utmPlace: 'block' });
    expect(inside.reference).toBe('{{longURL}}');
    expect(inside.block).toContain(String.raw`|lower~'\x26utm_source=moe\x2520ngage'`);
    expect(generateSnippet({ ...request, style: 'inline' }).reference).toMatch(
      /\{\{longURL\}\}&utm_source=moe%20ngage$/,
    );
  });

  it('stops the send for each missing value that is required', () => {
    const { block } = generate('quoted', { whenMissing: { kind: 'suppress', reason: 'no data' } });
    expect(block.match(/\{%MOE_NOT_SEND\('no data'\)%\}/g)).toHaveLength(RECIPE.length);
  });

  it('stops the send once if two fields come from one attribute', () => {
    const id = { ...RECIPE[5]!, whenMissing: { kind: 'suppress' as const, reason: 'No ID' } };
    const fields = [id, { ...id, field: 'members.member.externalId' }];
    const { block } = generateSnippet({ project: PROJECT, style: 'quoted', fields });
    expect(block.match(/MOE_NOT_SEND/g)).toHaveLength(1);
  });

  it.each([
    ['project-url', { project: { ...PROJECT, url: 'http://pub1.pskt.io/c/a4hrop' } }],
    ['project-url', { project: { ...PROJECT, url: 'https://pub1.pskt.io/c/a4hrop?data=x' } }],
    ['empty-secret', { project: { ...PROJECT, secret: '  ' } }],
    ['variable', { variable: 'long URL' }],
    ['variable', { variable: 'UserAttribute' }],
    ['duplicate-field', { fields: [...RECIPE, RECIPE[0]!] }],
    ['content-block', { contentBlock: "it's" }],
    ['content-block', { contentBlock: '' }],
    ['empty-field', { fields: [{ ...RECIPE[0]!, field: '' }] }],
    ['ill-formed-text', { fields: [{ ...RECIPE[0]!, field: 'a\uD800' }] }],
    ['ill-formed-text', { project: { ...PROJECT, secret: 'x\uDC00' } }],
  ])('refuses with “%s” a project with %j', (code, change) => {
    const request = { project: PROJECT, style: 'quoted' as const, fields: RECIPE, ...change };
    expect(() => generateSnippet(request)).toThrow(expect.objectContaining({ code }));
  });

  it('never repeats the secret in an error', () => {
    const secret = 'very-secret\uD800';
    try {
      generate('quoted', {}, { ...PROJECT, secret });
      expect.unreachable();
    } catch (error) {
      expect(String(error) + JSON.stringify(error)).not.toContain('very-secret');
    }
  });
});
