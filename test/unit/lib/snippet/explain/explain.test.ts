import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type FieldMapping, generateSnippet, type SnippetStyle } from '../../../../../lib/snippet';
import { explainSigningBlock, explainSnippet } from '../../../../../lib/snippet/explain';
import { signingBlock } from '../../../../../lib/snippet/content-block';
import type { AttributeSource } from '../../../../../lib/snippet/types';
import { anyRows } from './any-rows';

const PROJECT = { url: 'https://pub1.pskt.io/c/a4hrop', secret: '0WfoVtZ7MrJSfrHVuiESxZ' };
const STYLES: SnippetStyle[] = ['quoted', 'quoteless', 'inline'];
const BY_BLOCK = { contentBlock: 'passlink_sign_longURL' };
const OMIT = { kind: 'omit' } as const;

const attribute = (name: string, over: Partial<AttributeSource> = {}): AttributeSource => ({
  kind: 'attribute',
  object: 'UserAttribute',
  name,
  ...over,
});

const explain = (fields: FieldMapping[], style: SnippetStyle = 'quoted') =>
  explainSnippet({ project: PROJECT, style, fields });

const meanings = (...args: Parameters<typeof explain>) =>
  explain(...args).map(({ meaning }) => meaning);

describe('explainSnippet', () => {
  it.each(STYLES)('describes a row in the words of the screen, beside its code (%s)', (style) => {
    const rows: FieldMapping[] = [
      { field: 'person.surname', value: attribute('Last Name'), whenMissing: OMIT },
      {
        field: 'person.forename',
        value: attribute('First Name'),
        whenMissing: { kind: 'fallback', text: 'friend' },
      },
      { field: 'members.tier.name', value: { kind: 'text', text: 'Gold' }, whenMissing: OMIT },
      {
        field: 'meta.note',
        value: attribute('Note'),
        whenMissing: { kind: 'fallback', text: '' },
      },
    ];
    const lines = explain(rows, style);
    const at = lines.findIndex(({ meaning }) => meaning.startsWith('Surname'));
    expect(lines.slice(at, at + 4).map(({ meaning }) => meaning)).toEqual([
      'Surname is Last Name, left out when missing.',
      'Forename is First Name, replaced by “friend” when missing.',
      'Tier name is “Gold”, the same for everybody.',
      'note is Note, empty when missing.',
    ]);
    const [surname, , tier] = lines.slice(at);
    expect(surname?.code).toMatch(/^\[.*UserAttribute\[.*\],$/);
    expect(tier?.code).not.toContain('UserAttribute');
  });

  it('says who gets no message, once if two fields need one attribute', () => {
    const whenMissing = { kind: 'suppress', reason: 'No customer ID' } as const;
    const rows: FieldMapping[] = [
      { field: 'person.externalId', value: attribute('ID'), whenMissing },
      { field: 'members.member.externalId', value: attribute('ID'), whenMissing },
    ];
    const stops = explain(rows).filter(({ code }) => code.includes('MOE_NOT_SEND'));
    expect(stops.map(({ meaning }) => meaning)).toEqual([
      'Does not send to recipients without ID; MoEngage’s report counts them with the reason “No customer ID”.',
    ]);
    expect(meanings(rows)).toContain(
      'Customer ID is ID; recipients without it were stopped above.',
    );
  });

  it('says how a value is changed on its way', () => {
    const said = meanings([
      {
        field: 'person.displayName',
        value: {
          kind: 'join',
          parts: [attribute('First Name'), attribute('Last Name')],
          separator: ' ',
        },
        whenMissing: OMIT,
      },
      {
        field: 'person.dateOfBirth',
        value: attribute('Birthday', { format: 'date' }),
        whenMissing: OMIT,
      },
      {
        field: 'meta.shop',
        value: attribute('Shop', { object: 'EventAttribute' }),
        whenMissing: OMIT,
      },
    ]);
    expect(said).toContain(
      'Joins First Name and Last Name with a space between, leaving out what is missing.',
    );
    expect(said).toContain('Writes Birthday as year-month-day, where it is there.');
    expect(said).toContain(
      'Looks up Shop (event attribute); in campaigns that have none, it counts as missing.',
    );
  });

  it('ends with the signature, the end and the link field', () => {
    const project = { ...PROJECT, utm: { utm_source: 'moengage' } };
    const request = { project, style: 'quoted', variable: 'cardURL', fields: [] } as const;
    const last = explainSnippet({ ...request, fields: [] }).slice(-4);
    expect(last.map(({ meaning }) => meaning)).toEqual([
      'Signs the link with the secret, so that PassKit trusts it, and keeps it as cardURL.',
      'Marks where the block ends.',
      'Stands in the link field, and prints the finished link there.',
      'Follows the link as plain text: the UTM parameters, which MoEngage sees there and so adds none of its own.',
    ]);
    expect(meanings([], 'inline').at(-1)).toBe('Prints the finished link.');
  });

  it('says where a content block signs, and what happens if it does not', () => {
    const project = { ...PROJECT, utm: { utm_source: 'moengage' } };
    const request = {
      project,
      style: 'quoted',
      fields: [],
      contentBlock: 'passlink_sign_x',
    } as const;
    const said = explainSnippet({ ...request, fields: [] }).map(({ meaning }) => meaning);
    expect(said.slice(-6, -3)).toEqual([
      'Has the content block passlink_sign_x, where the secret is, sign the link, and keeps it as longURL.',
      'Does not send where the content block did not sign; MoEngage’s report counts those recipients with the reason.',
      'Takes white space around the link away.',
    ]);
  });

  it('explains the content block that signs, with any secret', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const project = { ...PROJECT, secret: `x{%${text}%}{{${text}` };
        const lines = explainSigningBlock(project);
        expect(lines.map(({ code }) => code).join('')).toBe(signingBlock(project));
        expect(lines.map(({ code }) => code.slice(0, 7))).toEqual([
          '{%if pl',
          '{%set p',
          '{{pl_u~',
        ]);
        for (const { meaning } of lines) expect(meaning).toMatch(/^[A-Z].*\.$/);
      }),
    );
  });

  it('shows the start of a long text', () => {
    const row: FieldMapping = {
      field: 'meta.note',
      value: { kind: 'text', text: 'x'.repeat(5000) },
      whenMissing: OMIT,
    };
    const said = meanings([row]).find((meaning) => meaning.startsWith('note'));
    expect(said).toBe(`note is “${'x'.repeat(60)}…”, the same for everybody.`);
  });

  it('explains every piece of any snippet, and leaves out no character', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom(...STYLES), fc.boolean(), (fields, style, isSigned) => {
        const request = { project: PROJECT, style, fields, ...(isSigned && BY_BLOCK) };
        const { block, reference } = generateSnippet(request);
        const lines = explainSnippet(request);
        expect(lines.map(({ code }) => code).join('')).toBe(`${block}${reference}`);
        for (const { code, meaning } of lines) {
          expect(meaning, code).toMatch(/\.$/);
          expect(meaning, code).not.toContain('undefined');
        }
        // The explanation of a piece corresponds to the syntax in its code.
        for (const { code, meaning } of lines) {
          expect(code.includes('MOE_NOT_SEND'), meaning).toBe(meaning.startsWith('Does not send'));
          expect(code.includes('convertToSHA256'), meaning).toBe(meaning.startsWith('Signs'));
          expect(code.includes('ContentBlock'), meaning).toBe(
            meaning.startsWith('Has the content'),
          );
        }
        const rowLines = lines.filter(({ code }) => code.startsWith('['));
        expect(rowLines).toHaveLength(fields.length);
      }),
    );
  });
});
