import { readdirSync, readFileSync } from 'node:fs';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findProblems } from '../../../../../lib/jinja';
import { STANDARD_ATTRIBUTES } from '../../../../../lib/moengage/attributes';
import type { SnippetStyle } from '../../../../../lib/snippet';
import { passlinkSnippet, SECRET } from './passlink-block';

const FOLDER = new URL('../../../../fixtures/templates/sound/', import.meta.url);
const context = {
  secrets: [SECRET],
  knownAttributes: STANDARD_ATTRIBUTES.map(({ name }) => name),
};
const STYLES: SnippetStyle[] = ['quoted', 'quoteless', 'inline'];

describe('valid templates', () => {
  it.each(readdirSync(FOLDER))('raise nothing: %s', (name) => {
    const template = readFileSync(new URL(name, FOLDER), 'utf8');
    expect(findProblems(template, context)).toEqual([]);
    expect(findProblems(template.replaceAll('\n', '\r\n'), context)).toEqual([]);
  });

  it.each(STYLES)('raise nothing for a snippet of Passlink: %s', (style) => {
    const { block, reference } = passlinkSnippet(style);
    const link = `<a href="${reference}">Add to wallet</a>`;
    for (const template of [
      block,
      `${block}${link}`,
      `<body>\n<div style="display:none">${block}</div><p>a</p>${link}${link}</body>`,
      `<table><tr><td>${block}${link}</td></tr></table>`,
      reference,
    ]) {
      expect(findProblems(template, context)).toEqual([]);
    }
  });

  it('raise nothing for a block of any project with any names', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, text, fc.constantFrom(...STYLES), (name, fallback, style) => {
        const { block, reference } = passlinkSnippet(style, {
          fields: [
            {
              field: name,
              value: { kind: 'attribute', object: 'UserAttribute', name },
              whenMissing: { kind: 'fallback', text: fallback },
            },
          ],
        });
        const template = `${block}<a href="${reference}">a</a>`;
        expect(findProblems(template, { secrets: [SECRET] })).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('raise nothing for any text without tags', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '%',
      '#',
      '}}',
      '%}',
      '#}',
      ' ',
      '"',
      "'",
      '<',
      '>',
      '</',
      '<!--',
      '-->',
      '=',
      '|',
      'a',
      'MOE_NOT_SEND',
      '%20',
      '%7D',
      '&quot;',
      '&#39;',
      '“',
      '’',
      '<style>',
      '<table>',
      '<tr>',
      '100%',
      'a{b:c}',
      '@media{',
      'href="',
      '\n',
      '\u200b',
      'longURL',
      '+',
      'Liquid',
      ';',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        // Contains neither a tag nor one that was broken with a space.
        const text = parts.join('').replace(/\{(?=[\s\u200b]*[{%#])/g, '{,');
        expect(findProblems(text, context)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
