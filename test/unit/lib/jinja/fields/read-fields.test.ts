import { describe, expect, it } from 'vitest';

import { readFields, readFieldsByTag } from '../../../../../lib/jinja';

/** Object, name, filters and fallback on a line each, beside what the range covers. */
function fields(template: string) {
  return readFields(template).map(({ object, name, filters, fallback, range }) => [
    [object, name, ...filters].join(' | ') + (fallback === undefined ? '' : ` = ${fallback}`),
    template.slice(range.from, range.to),
  ]);
}

describe('readFields', () => {
  it.each([
    [
      "{{ UserAttribute['First Name'] }}",
      'UserAttribute | First Name',
      "UserAttribute['First Name']",
    ],
    [
      '{{UserAttribute["First Name"]}}',
      'UserAttribute | First Name',
      'UserAttribute["First Name"]',
    ],
    ['{{ UserAttribute.city }}', 'UserAttribute | city', 'UserAttribute.city'],
    ["{{- EventAttribute [ 'a' 'b' ] -}}", 'EventAttribute | ab', "EventAttribute [ 'a' 'b' ]"],
    [
      "{{ UserAttribute['it\\'s \\u00e9'] }}",
      "UserAttribute | it's é",
      "UserAttribute['it\\'s \\u00e9']",
    ],
    ["{% if CampaignAttribute['id'] %}", 'CampaignAttribute | id', "CampaignAttribute['id']"],
    ["{% MOE_NOT_SEND('no ' ~ UserAttribute.x) %}", 'UserAttribute | x', 'UserAttribute.x'],
    ['{{ ProductSet.Seen[0].title }}', 'ProductSet | Seen', 'ProductSet.Seen'],
    ["{{ ContentApi.Weather({'q': 1}).now }}", 'ContentApi | Weather', 'ContentApi.Weather'],
    ["{{ Coupons.CouponListName['July'] }}", 'Coupons | July', "Coupons.CouponListName['July']"],
    ["{{ContentBlock['Foot']}}", 'ContentBlock | Foot', "ContentBlock['Foot']"],
    ["{{ UserAttribute['a'][1:3].b|upper }}", 'UserAttribute | a | upper', "UserAttribute['a']"],
    ["{{ UserAttribute.a.split(',')[0]|trim }}", 'UserAttribute | a | trim', 'UserAttribute.a'],
    [
      '<a href="https://x/?n={{ UserAttribute[\'n\']|urlencode }}">',
      'UserAttribute | n | urlencode',
      "UserAttribute['n']",
    ],
  ])('reads %s', (template, field, covered) => {
    expect(fields(template)).toEqual([[field, covered]]);
  });

  it('reads filters in order, and the fallback of default', () => {
    expect(fields("{{ UserAttribute.a|default('x', true)|upper }}")).toEqual([
      ['UserAttribute | a | default | upper = x', 'UserAttribute.a'],
    ]);
    expect(fields("{{ UserAttribute.a|d(default_value='y')|default('z') }}")[0]?.[0]).toMatch(
      / = y$/,
    );
    expect(fields('{{ UserAttribute.a|default(0) }}')[0]?.[0]).toMatch(/ = 0$/);
    expect(fields('{{ UserAttribute.a|default }}')[0]?.[0]).toMatch(/ = $/);
    // The parser reads the first of these; the tokens answer for the second.
    expect(fields('{{ UserAttribute.a|default() }}')[0]?.[0]).toMatch(/ = $/);
    expect(fields('{{- UserAttribute.a not in x|default() }}')[0]?.[0]).not.toMatch(/ = /);
  });

  it('has no fallback if default computes one, and reads the attributes of that computation', () => {
    expect(fields("{{ UserAttribute['a']|default(EventAttribute['b']) }}")).toEqual([
      ['UserAttribute | a | default', "UserAttribute['a']"],
      ['EventAttribute | b', "EventAttribute['b']"],
    ]);
  });

  it('applies filters after brackets to the content, but filters after a call to its result', () => {
    expect(
      fields(
        "{{ (UserAttribute.a if EventAttribute.b else 'c')|upper }}{{ f(UserAttribute.d)|lower }}",
      ),
    ).toEqual([
      ['UserAttribute | a | upper', 'UserAttribute.a'],
      ['EventAttribute | b | upper', 'EventAttribute.b'],
      ['UserAttribute | d', 'UserAttribute.d'],
    ]);
  });

  it('lists every use in order of appearance', () => {
    const template =
      '{% for x in UserAttribute.list if EventAttribute.on %}{{ x ~ UserAttribute.b }}{% endfor %}{{ UserAttribute.b }}';
    expect(fields(template).map(([field]) => field)).toEqual([
      'UserAttribute | list',
      'EventAttribute | on',
      'UserAttribute | b',
      'UserAttribute | b',
    ]);
  });

  it('reads auxiliary data through the variable that holds it', () => {
    const template =
      "{{ aux.early }}{% set aux = UserAttribute['uid']|getAuxData('dues') %}{{ aux.Amount_Due }}{{ aux['Date'] }}";
    expect(fields(template)).toEqual([
      ['UserAttribute | uid | getAuxData', "UserAttribute['uid']"],
      ['AuxData | Amount_Due', 'aux.Amount_Due'],
      ['AuxData | Date', "aux['Date']"],
    ]);
  });

  it('decodes entities, but gives ranges in the original template', () => {
    const template =
      'a &amp; b {{ UserAttribute[&#39;it&quot;s&#39;]|default(&quot;x&quot;) }} &lt; {{ UserAttribute[&#x27;y&#x27;] }}';
    expect(fields(template)).toEqual([
      ['UserAttribute | it"s | default = x', 'UserAttribute[&#39;it&quot;s&#39;]'],
      ['UserAttribute | y', 'UserAttribute[&#x27;y&#x27;]'],
    ]);
  });

  it.each([
    ['comments', "{# {{ UserAttribute['a'] }} #}"],
    ['raw blocks', "{% raw %}{{ UserAttribute['a'] }}{% endraw %}"],
    ['strings', '{{ "UserAttribute[\'a\']" }}'],
    ['text', "UserAttribute['a']"],
    ['members of others', "{{ x.UserAttribute['a'] }}"],
    ['objects without a name', '{% if EventAttribute is defined %}{{ UserAttribute[x] }}'],
  ])('ignores %s', (_what, template) => {
    expect(fields(template)).toEqual([]);
  });

  it.each([
    ["{{ UserAttribute['a' }} {{ UserAttribute['b'] }}", ['a', 'b']],
    ["{{ UserAttribute['a'] {% if UserAttribute['b'] %}", ['a', 'b']],
    ["{{ 'x }} {{ UserAttribute['b'] }}", ['b']],
    ["{{ UserAttribute['a'] $ UserAttribute.b", ['a', 'b']],
    ["{{ UserAttribute['a'", ['a']],
    ['{{ UserAttribute[', []],
    [`{{ ${'('.repeat(9999)}UserAttribute.a }}{{ UserAttribute.b }}`, ['b']],
  ])('reads as much as it can of %s', (template, names) => {
    expect(readFields(template).map(({ name }) => name)).toEqual(names);
  });

  it('finishes even if one string contains very many closing braces', () => {
    const template = `{{ '${'}}'.repeat(200_000)}' }}{{ UserAttribute.b }}`;
    expect(readFields(template).map(({ name }) => name)).toEqual(['b']);
  });

  it('gives the same result tag by tag, so that callers can do other work in between', () => {
    const template = "{{ UserAttribute.a }}{% if x %}{{ EventAttribute['b'] ~ UserAttribute.c }}";
    const byTag = [...readFieldsByTag(template)];
    expect(byTag.map((each) => each.map(({ name }) => name))).toEqual([['a'], [], ['b', 'c']]);
    expect(byTag.flat()).toEqual(readFields(template));
  });
});
