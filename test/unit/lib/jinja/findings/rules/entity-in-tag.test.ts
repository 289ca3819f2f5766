import { describe, expect, it } from 'vitest';

import { findingsOf, mended, placesOf, rulesFor } from '../found';

const RULE = 'entity-in-tag';

describe(RULE, () => {
  it('finds entities inside a tag, and says what happens to whom', () => {
    const [finding] = findingsOf(RULE, "{% if UserAttribute['n'] &gt; 3 %}x{% endif %}");
    expect(finding).toMatchObject({
      severity: 'error',
      message:
        'The message reaches nobody: an editor turned > into &gt; inside this tag, and MoEngage cannot read it.',
    });
  });

  it.each([
    ['{{ UserAttribute[&#39;First Name&#39;] }}', "{{ UserAttribute['First Name'] }}"],
    ['{{ UserAttribute[&quot;it&#39;s&quot;] }}', '{{ UserAttribute["it\'s"] }}'],
    ['{{&nbsp;x&nbsp;}}', '{{ x }}'],
    ['{{ UserAttribute[&#x27;A&#X27;] }}', "{{ UserAttribute['A'] }}"],
    ['{{ UserAttribute[&amp;#39;A&amp;#39;] }}', "{{ UserAttribute['A'] }}"],
    ['{{ UserAttribute&lsqb;&apos;A&#039;&#93; }}', "{{ UserAttribute['A'] }}"],
    ["{% MOE&#95;NOT&#x5f;SEND('no name') %}", "{% MOE_NOT_SEND('no name') %}"],
    ['{{ x&#124;upper }}', '{{ x|upper }}'],
    ["{% if a &lt; b and c == 'd' %}e{% endif %}", "{% if a < b and c == 'd' %}e{% endif %}"],
  ])('puts the characters of %s back', (template, expected) => {
    expect(mended(RULE, template)).toBe(expected);
  });

  it('uses the other quote if the entity’s own would end the attribute', () => {
    expect(mended(RULE, '<a href="{{ UserAttribute[&quot;a b&quot;] }}">')).toBe(
      '<a href="{{ UserAttribute[\'a b\'] }}">',
    );
  });

  it('offers no fix if neither quote fits', () => {
    const [finding] = findingsOf(RULE, '<a href="{{ x[&quot;it&#39;s&quot;] }}">');
    expect(finding?.fix).toBeUndefined();
  });

  it('makes one finding for a tag, from its first entity to its last', () => {
    expect(placesOf(RULE, '{{ x[&#39;a&#39;] }}{{ x[&#39;b&#39;] }}')).toEqual([
      '&#39;a&#39;',
      '&#39;b&#39;',
    ]);
  });

  it('offers no fix for an entity that has no meaning in a tag', () => {
    expect(rulesFor('{{ a &ndash; b }}{{ c &bogus; d }}{{ e &#9999999; f }}')).toEqual([
      'unreadable-tag',
      'unreadable-tag',
      'unreadable-tag',
    ]);
  });

  it('leaves entities in text, in strings and in comments alone', () => {
    expect(rulesFor(`a &lt; b {{ "Tom &amp; Jerry" }}{# &quot; #} <a href="?a&amp;b">`)).toEqual(
      [],
    );
  });
});
