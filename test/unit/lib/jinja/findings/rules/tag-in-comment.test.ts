import { describe, expect, it } from 'vitest';

import { findingsOf, mended, placesOf, rulesFor } from '../found';

const RULE = 'tag-in-comment';

describe(RULE, () => {
  it('finds Jinja that runs inside an HTML comment, and makes it a Jinja comment', () => {
    const template = 'a<!-- {{ UserAttribute["x"] }} {% if y %}z{% endif %} -->b';
    expect(placesOf(RULE, template)).toEqual([template.slice(1, -1)]);
    expect(findingsOf(RULE, template)).toHaveLength(1);
    expect(mended(RULE, template)).toBe('a{# {{ UserAttribute["x"] }} {% if y %}z{% endif %} #}b');
  });

  it('offers no fix if a comment inside would end the new one', () => {
    expect(findingsOf(RULE, '<!-- {# a #}{{ b }} -->')[0]?.fix).toBeUndefined();
    expect(findingsOf(RULE, '<!-- {{ b }}')[0]?.fix).toBeUndefined();
  });

  it('leaves Outlook’s comments, half a block, and comments of Jinja alone', () => {
    expect(
      rulesFor(
        '<!--[if mso]>{{ a }}<![endif]--><!--[if !mso]><!-->{{ b }}<!--<![endif]--><!-- {% for c in d %} -->e<!-- {% endfor %} --><!-- {# f #} -->',
      ),
    ).toEqual([]);
  });
});
