import { describe, expect, it } from 'vitest';

import { findBlocks } from '../../../../lib/block/find-blocks';
import { provesBlock } from '../../../../lib/block/proves-block';
import { withoutBlocks } from '../../../../lib/block/without-blocks';
import { generateSnippet } from '../../../../lib/snippet';

import { blockOf } from '../editor/fake-page';

const MAIL = '<!doctype html><p>Hello</p>';

describe('finding blocks', () => {
  it.each(['quoted', 'quoteless'] as const)('recognises what lib/snippet writes, %s', (style) => {
    const { block } = generateSnippet({
      project: { url: 'https://pub1.pskt.io/c/a4hrop', secret: 'made up for this test' },
      style,
      variable: 'cardURL',
      fields: [],
    });
    expect(findBlocks(`<p>before</p>${block}<p>after</p>`)).toEqual([
      {
        variable: 'cardURL',
        projectUrl: 'https://pub1.pskt.io/c/a4hrop',
        from: 13,
        to: 13 + block.length,
      },
    ]);
  });

  it('tolerates line breaks, no-break spaces and entities where an editor put them', () => {
    const mangled =
      '{#&nbsp;Passlink \n 1\thttps://pub1.pskt.io/c/a4hrop longURL #}{% set x = &#39;a&#39; %}{# Passlink\nend  longURL #}';
    expect(findBlocks(mangled)).toMatchObject([
      { variable: 'longURL', from: 0, to: mangled.length },
    ]);
  });

  it('keeps variables apart whose names start alike', () => {
    const template = blockOf('1', 'longURL') + blockOf('2', 'longURL2');
    expect(findBlocks(template, 'longURL')).toHaveLength(1);
    expect(findBlocks(template).map(({ variable }) => variable)).toEqual(['longURL', 'longURL2']);
  });

  it('does not extend a block without an end into the next block', () => {
    const broken = '{# Passlink 1 https://pub1.pskt.io/c/a4hrop longURL #}{% set a = 1 %}';
    expect(findBlocks(broken + blockOf('2'))).toMatchObject([{ from: broken.length }]);
  });

  it('does not read a comment that was never closed as the start of the next block', () => {
    const broken = '{# Passlink 1 https://pub1.pskt.io/c/a4hrop longURL ';
    expect(findBlocks(broken + blockOf('2'))).toMatchObject([{ from: broken.length }]);
  });
});

describe('a template without its blocks', () => {
  it('loses the hidden element that held only the block', () => {
    const wrapped = `<div style="display: none;">${blockOf('x')}</div>`;
    expect(withoutBlocks(wrapped + MAIL, 'longURL')).toBe(MAIL);
  });

  it('loses the line break with which an editor ends that element, but no space in a line', () => {
    const hidden = `<div style="display:none">${blockOf('1')}</div>`;
    expect(withoutBlocks(`${hidden}\n\n${MAIL}`)).toBe(MAIL);
    expect(withoutBlocks(`\t<b>a</b>\n\t${hidden}\n\t<b>b</b>`)).toBe('\t<b>a</b>\n\t<b>b</b>');
    expect(withoutBlocks(`a${hidden}${hidden}b`)).toBe('ab');
    const both = `<div style="display:none">${blockOf('1')}${blockOf('2', 'cardURL')}</div>`;
    expect(withoutBlocks(`${both}\n\n${both}${MAIL}`)).toBe(MAIL);
    const inLine = hidden.replaceAll('div', 'span');
    expect(withoutBlocks(`a ${inLine}\nb`)).toBe('a \nb');
  });

  it('keeps an element that shows, and one that holds more than the block', () => {
    const shown = `<div style="color: red">${blockOf('x')}</div>`;
    const shared = `<div style="display:none">Preview ${blockOf('x')}</div>`;
    expect(withoutBlocks(shown + shared, 'longURL')).toBe(
      '<div style="color: red"></div><div style="display:none">Preview </div>',
    );
  });
});

describe('checking a written block', () => {
  const block = blockOf("{%\nset x='a b'%}");

  it('accepts a block that differs only in its white space', () => {
    expect(provesBlock(MAIL, block.replace('\n', '\r\n   ') + MAIL, 'longURL', block)).toBe(true);
  });

  it('accepts a lost line break at the start of the template, but no lost word', () => {
    const block = blockOf('1');
    const hidden = `<div style="display:none">${block}</div>`;
    expect(provesBlock(`\n${MAIL}`, `${hidden}\n${MAIL}`, 'longURL', block)).toBe(true);
    expect(provesBlock(`a\n${MAIL}`, `${hidden}\n${MAIL}`, 'longURL', block)).toBe(false);
  });

  it('accepts a hidden element before a line break of the author’s', () => {
    const block = blockOf('1');
    const hidden = `<div style="display: none;">${block}</div>`;
    const before = '<body>\n\n  <p>a</p></body>';
    const after = before.replace('<body>', `<body>${hidden}`);
    expect(provesBlock(before, after, 'longURL', block)).toBe(true);
    expect(provesBlock(before, after.replace('\n\n', ''), 'longURL', block)).toBe(false);
  });

  it('accepts an empty paragraph in a rich text editor that was empty', () => {
    const after = `<div style="display: none;">${block}</div><p><br></p>`;
    expect(provesBlock('', after, 'longURL', block)).toBe(true);
  });

  it.each([
    ['a quote became an entity', block.replaceAll("'", '&#39;') + MAIL],
    ['a space became a no-break space', block.replace('a b', 'a\u00a0b') + MAIL],
    ['the block is not there', MAIL],
    ['the template changed beside it', `${block}<!DOCTYPE html><p>Hello</p>`],
    ['a second block differs', block + blockOf('old') + MAIL],
  ])('fails when %s', (_, after) => {
    expect(provesBlock(MAIL, after, 'longURL', block)).toBe(false);
  });
});
