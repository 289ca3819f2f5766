import { describe, expect, it } from 'vitest';

import { editsFor } from '../../../../../../lib/editor/adapters/in-page/edits-for';
import { applyEdits } from '../../../../../../lib/text/edits';

const BLOCK = '{# block #}';

function written(text: string, isHidden = false): string {
  const { edits } = editsFor(text, { pattern: 'no such text', texts: [BLOCK], isHidden });
  return applyEdits(text, edits);
}

describe('a new text in a whole document', () => {
  it.each([
    ['<!DOCTYPE html><html><body><p>a</p></body></html>', '<body>'],
    ['<!doctype html>\n<html lang="en">\n<body\n  class="a > b">\n<p>a</p>', 'class="a > b">'],
    ['<html><head></head><BODY bgcolor=white>a', '<BODY bgcolor=white>'],
    ['<html><!-- <body> --><body>a', '--><body>'],
    ['<html>{# <body> #}<body title="{{ a }}">a', 'title="{{ a }}">'],
  ])('goes behind the opening of its body: %s', (text, opening) => {
    const end = text.indexOf(opening) + opening.length;
    expect(written(text)).toBe(text.slice(0, end) + BLOCK + text.slice(end));
  });

  it('goes to the very start if there is no body', () => {
    expect(written('<!DOCTYPE html><p>a</p>')).toBe(`${BLOCK}<!DOCTYPE html><p>a</p>`);
  });
});

it('puts a new text to the very start of a fragment, even if it names a body', () => {
  expect(written('<p>a</p><body>')).toBe(`${BLOCK}<p>a</p><body>`);
});

it('hides a new text, and takes the hidden element out with it', () => {
  const text = '<html><body><p>a</p></body></html>';
  const hidden = written(text, true);
  expect(hidden).toBe(
    `<html><body><div style="display: none;">${BLOCK}</div><p>a</p></body></html>`,
  );
  const { edits, replaced } = editsFor(hidden, { pattern: '\\{# block #\\}', texts: [''] });
  expect(replaced).toEqual([BLOCK]);
  expect(applyEdits(hidden, edits)).toBe(text);
});

it('leaves an element of the author’s around a text that is taken out', () => {
  const text = `<p>${BLOCK}</p>`;
  const { edits } = editsFor(text, { pattern: '\\{# block #\\}', texts: [''] });
  expect(applyEdits(text, edits)).toBe('<p></p>');
});
