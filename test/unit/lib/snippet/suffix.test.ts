import { describe, expect, it } from 'vitest';

import {
  type FieldMapping,
  generateSnippet,
  suffixBase,
  suffixSnippet,
} from '../../../../lib/snippet';
import { explainSuffixSnippet } from '../../../../lib/snippet/explain';
import { findProblems, renderTemplate } from '../../../../lib/jinja';

const PROJECT = { url: 'https://pub1.pskt.io/c/a4hrop', secret: '0WfoVtZ7MrJSfrHVuiESxZ' };
const FIELDS: FieldMapping[] = [
  {
    field: 'members.member.externalId',
    value: { kind: 'attribute', object: 'UserAttribute', name: 'ID' },
    whenMissing: { kind: 'suppress', reason: 'No ID' },
  },
  {
    field: 'person.surname',
    value: { kind: 'attribute', object: 'UserAttribute', name: 'Last Name' },
    whenMissing: { kind: 'omit' },
  },
];
const REQUEST = { project: PROJECT, fields: FIELDS };

describe('suffixSnippet', () => {
  it('is one line without a double quote, <, > or &, and without an address', () => {
    const code = suffixSnippet(REQUEST);
    expect(code).not.toMatch(/["<>&\n]/);
    expect(code).not.toMatch(/:\/\/|pskt\.io/);
  });

  it('has the block of the inline snippet, so that it is found, checked and updated alike', () => {
    const { reference } = generateSnippet({ ...REQUEST, style: 'inline' });
    const block = reference.slice(0, -'{{longURL}}'.length);
    expect(suffixSnippet(REQUEST)).toBe(`${block}{{longURL[35:]}}`);
    expect(suffixBase(PROJECT.url)).toHaveLength(35);
  });

  it('ends in the signature, without UTM parameters, and uses the given variable', () => {
    const project = { ...PROJECT, utm: { utm_source: 'moengage' } };
    const code = suffixSnippet({ ...REQUEST, project, variable: 'cardURL' });
    expect(code).toMatch(/\{\{cardURL\[35:\]\}\}$/);
    expect(code).not.toMatch(/utm_|longURL/);
  });

  it('prints what follows the approved address, of characters that need no encoding', async () => {
    const profile = { UserAttribute: { ID: 'Ä-1', 'Last Name': "O'Brien & “Söhne”" } };
    const { reference } = generateSnippet({ ...REQUEST, style: 'inline' });
    const whole = await renderTemplate(reference, profile);
    const end = await renderTemplate(suffixSnippet(REQUEST), profile);
    const output = end.status === 'sent' ? end.output : '';
    expect(output).toMatch(/^[\w-]+&sig=[\da-f]{64}$/);
    expect(whole).toEqual({ status: 'sent', output: `${suffixBase(PROJECT.url)}${output}` });
  });

  it('stops the send as other styles do', async () => {
    expect(await renderTemplate(suffixSnippet(REQUEST), { UserAttribute: {} })).toMatchObject({
      status: 'suppressed',
      reasons: ['No ID'],
    });
  });

  it('is no problem for Check', () => {
    expect(findProblems(suffixSnippet(REQUEST))).toEqual([]);
  });

  it('is explained to the last tag, and the pieces are the code', () => {
    const lines = explainSuffixSnippet({ ...REQUEST, style: 'inline' });
    expect(lines.map(({ code }) => code).join('')).toBe(suffixSnippet(REQUEST));
    expect(lines.every(({ meaning }) => meaning !== '')).toBe(true);
    expect(lines.at(-1)).toEqual({
      code: '{{longURL[35:]}}',
      meaning:
        'Prints the link without its beginning, which the button’s approved address already has.',
    });
  });

  it('refuses a project’s address and a variable as generateSnippet does', () => {
    const project = { ...PROJECT, url: 'http://pub1.pskt.io/c/a4hrop' };
    expect(() => suffixSnippet({ ...REQUEST, project })).toThrow(
      expect.objectContaining({ code: 'project-url' }),
    );
    expect(() => suffixSnippet({ ...REQUEST, variable: 'if' })).toThrow(
      expect.objectContaining({ code: 'variable' }),
    );
  });
});
