import { array, assert, constantFrom, nat, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { lostMarkup } from '../../../../../lib/editor/write/lost-markup';
import { mailDocument } from '../../../../lab/templates/marketing-mail';

describe('nothing is lost', () => {
  it.each([
    ['white space', '<p>\n  one  two\n</p>', '<p>one two</p>'],
    ['the order of attributes', '<a href="x" class="b">', '<a class="b" href="x">'],
    ['quotes around a value', "<a href='x'>", '<a href="x">'],
    ['a value without quotes', '<td width=600 nowrap>', '<td width="600" nowrap="">'],
    ['the end of a style', '<p style="color: red; ">', '<p style="color:red;">'],
    ['an attribute of the editor’s', '<body>', '<body aria-disabled="false">'],
    [
      'an element of structure',
      '<table><tr></tr></table>',
      '<table><tbody><tr></tr></tbody></table>',
    ],
    ['a closing tag that was left out', '<p>one<p>two', '<p>one</p><p>two</p>'],
    ['capitals in names', '<TABLE Border=0></TABLE>', '<table border="0"></table>'],
    ['the doctype’s capitals', '<!doctype html>', '<!DOCTYPE html>'],
    ['quotes in text as entities', '<p>it’s "it"</p>', '<p>it’s &quot;it&quot;</p>'],
    ['an entity as its character', '<p>a &middot; b&#8199;&copy;</p>', '<p>a · b\u2007©</p>'],
    ['an ampersand in an address', '<a href="/?a=1&b=2">', '<a href="/?a=1&amp;b=2">'],
    ['a no-break space', '<p>a&nbsp;b</p>', '<p>a\u00A0b</p>'],
    ['an element without content', '<br/><img src="a" />', '<br><img src="a">'],
    ['white space in a style sheet', '<style>a{b:c}</style>', '<style>\na {\n  b: c\n}\n</style>'],
    ['an address that is a tag', '<a href={{longURL}}>', '<a href="{{longURL}}">'],
    ['Arabic words', '<p dir=rtl>بطاقة  الربيع</p>', '<p dir="rtl">بطاقة الربيع</p>'],
    ['an empty style sheet', '<style></style><p>a</p>', '<style></style><p>a</p>'],
  ])('if an editor changes %s', (_, text, saved) => {
    expect(lostMarkup(text, saved)).toEqual([]);
  });

  it('of a mail that is saved as it was, or with other white space between its tags', () => {
    const mail = mailDocument(20);
    expect(lostMarkup(mail, mail)).toEqual([]);
    expect(lostMarkup(mail, mail.replaceAll('>\n<', '> <'))).toEqual([]);
  });
});

const IN_TABLE = '<table><tr><td>a</td></tr>{% if x %}<tr><td>b</td></tr>{% endif %}</table>';

const many = (word: string) => Array.from({ length: 3000 }, (_, at) => `<p>${word}${at}</p>`);

describe('names what an editor drops or changes', () => {
  it.each([
    ['an element', '<p><o:p>a</o:p></p>', '<p>a</p>', '<o:p>'],
    ['an element out of fashion', '<center>a</center>', 'a', '<center>'],
    ['an unknown element', '<mj-text>a</mj-text>', 'a', '<mj-text>'],
    ['an empty element', '<p><span></span>a</p>', '<p>a</p>', '<span>'],
    ['an attribute', '<td align="center">', '<td>', 'align="center"'],
    ['the second of two equal attributes', '<a id=x id=x>', '<a id="x">', 'id=x'],
    ['a value', '<a href="{{longURL}}">', '<a href="%7B%7BlongURL%7D%7D">', 'href="{{longURL}}"'],
    [
      'a style',
      '<td style="mso-line-height-rule: exactly">',
      '<td style="">',
      'style="mso-line-height-rule: exactly"',
    ],
    ['a comment', '<!--[if mso]><p><![endif]-->', '', '<!--[if mso]><p><![endif]-->'],
    ['a conditional comment that shows', '<![if !mso]><p>', '<!--[if !mso]--><p>', '<![if !mso]>'],
    ['words', '<p>one</p>', '<p></p>', 'one'],
    ['one of two', '<br><br>', '<br>', '<br>'],
    ['a no-break space', '<p>a&nbsp;b</p>', '<p>a b</p>', 'a&nbsp;b'],
    [
      'the doctype',
      '<!DOCTYPE html PUBLIC "a" "b"><html>',
      '<!DOCTYPE html><html>',
      '<!DOCTYPE html PUBLIC "a" "b">',
    ],
    ['a style sheet in the body', '<body><style>a{b:c}</style>', '<body>', '<style>'],
    [
      'part of a style sheet',
      '<style>a{b:c} d{e:f}</style>',
      '<style>a{b:c}</style>',
      'a{b:c} d{e:f}',
    ],
    [
      'the order of rows and tags',
      IN_TABLE,
      `{% if x %}{% endif %}${IN_TABLE.replaceAll(/\{%.*?%\}/g, '')}`,
      '{% if x %}',
    ],
    ['a row outside of tables', '<table></table><tr><td>a</td></tr>', '<table></table>a', '<tr>'],
    [
      'quotes in a tag of Jinja’s',
      "<p>{{ x|default('a') }}</p>",
      '<p>{{ x|default(&#39;a&#39;) }}</p>',
      "{{ x|default('a') }}",
    ],
    [
      'a comparison in a tag of Jinja’s',
      '{% if a < b %}c',
      '{% if a &lt; b %}c',
      '{% if a < b %}c',
    ],
    ['a tag in the place of attributes', '<td {{ a }}>', '<td {{="" a="" }}="">', '{{ a }}'],
    [
      'an address that is a tag with spaces',
      '<a href={{ a }}>',
      '<a href="{{" a="" }}="">',
      'href={{ a }}',
    ],
    ['a tag in the place of an element’s name', '<{{ a }}>b', '&lt;{{ a }}&gt;b', '<{{ a }}>b'],
  ])('%s', (_, text, saved, lost) => {
    expect(lostMarkup(text, saved).map(({ was }) => was)).toContain(lost);
  });

  it('with what comes in its place, and what the editor adds to be seen', () => {
    expect(lostMarkup('<p>one</p><td></td>', '<p>two</p><td><br></td>')).toEqual([
      { was: 'one', becomes: 'two' },
      { becomes: '<br>' },
    ]);
    expect(lostMarkup('<td width="600">', '<td width="60">')).toEqual([
      { was: 'width="600"', becomes: 'width="60"' },
    ]);
  });

  it('and no more than the start of a long one', () => {
    expect(lostMarkup(`<p>${'a'.repeat(200)}</p>`, '<p></p>')).toEqual([
      { was: `${'a'.repeat(60)}…` },
    ]);
  });

  it('of texts that have little in common, without comparing for ever', () => {
    expect(lostMarkup(many('a').join(''), many('b').join(''))).toEqual([{ was: '<p>' }]);
    // A tag that never ends, with whatever could be read in more ways than one.
    expect(lostMarkup(`<a ${'{{x}} <{{y}}> " '.repeat(200)}`, '')).not.toEqual([]);
  });
});

describe('for any mail', () => {
  const element = constantFrom('p', 'td', 'span', 'center', 'o:p');
  const words = constantFrom('Hi', '{{ name }}', '{% if a %}', '&nbsp;', 'بطاقة', '<!-- a -->');
  const mail = array(tuple(element, words), { minLength: 1, maxLength: 30 }).map((all) =>
    all.map(([name, text]) => `<${name} class="a">${text}</${name}>`),
  );

  it('each element that is taken out is noticed', () => {
    assert(
      property(mail, nat(), (all, which) => {
        const saved = all.filter((_, at) => at !== which % all.length);
        expect(lostMarkup(all.join('\n'), all.join(''))).toEqual([]);
        expect(lostMarkup(all.join('\n'), saved.join('\n'))).not.toEqual([]);
      }),
    );
  });
});
