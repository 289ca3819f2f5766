import { describe, expect, it } from 'vitest';

import { lostMarkup } from '../../../../../lib/editor/write/lost-markup';

describe('nothing is lost', () => {
  it.each([
    ['white space', '<p>\n  one  two\n</p>', '<p>one two</p>'],
    ['the order of attributes', '<a href="x" class="b">', '<a class="b" href="x">'],
    ['quotes around a value', "<a href='x'>", '<a href="x">'],
    ['the end of a style', '<p style="color: red; ">', '<p style="color:red;">'],
    ['an attribute of the editor’s', '<body>', '<body aria-disabled="false">'],
    [
      'an element of the editor’s',
      '<table><tr></tr></table>',
      '<table><tbody><tr></tr></tbody></table>',
    ],
    ['capitals in names', '<TABLE></TABLE>', '<table></table>'],
    ['quotes as entities', '<p>it’s "it"</p>', '<p>it’s &quot;it&quot;</p>'],
    ['an element without content', '<br/>', '<br>'],
  ])('if an editor changes %s', (_, text, saved) => {
    expect(lostMarkup(text, saved)).toBeUndefined();
  });
});

describe('names what an editor drops or changes', () => {
  it.each([
    ['an element', '<p><o:p>a</o:p></p>', '<p>a</p>', '<o:p>'],
    ['an attribute', '<td align="center">', '<td>', 'align="center"'],
    ['a value', '<a href="{{longURL}}">', '<a href="%7B%7BlongURL%7D%7D">', 'href="{{longURL}}"'],
    ['a comment', '<!--[if mso]><p><![endif]-->', '', '<!--[if mso]><p><![endif]-->'],
    ['words', '<p>one</p>', '<p></p>', 'one'],
    ['one of two', '<br><br>', '<br>', '<br>'],
  ])('%s', (_, text, saved, lost) => {
    expect(lostMarkup(text, saved)).toBe(lost);
  });

  it('shows no more than the start of a long one', () => {
    expect(lostMarkup(`<p>${'a'.repeat(200)}</p>`, '<p></p>')).toBe(`${'a'.repeat(60)}…`);
  });
});
