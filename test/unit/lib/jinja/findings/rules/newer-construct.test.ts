import { describe, expect, it } from 'vitest';

import { findingsOf, placesOf, rulesFor } from '../found';

const RULE = 'newer-construct';

describe(RULE, () => {
  it.each([
    ['{{ x|tojson }}', 'tojson'],
    ['{% set n = namespace(a=1) %}', 'namespace'],
    ['{{ x|unique|list }}', 'unique'],
    ["{{ x|map(attribute='a')|min }}", 'min'],
    ['{{ x|max }}', 'max'],
    ['{% for k, v in x|items %}{% endfor %}', 'items'],
    ['{% for a in b %}{{ loop.previtem }}{% endfor %}', 'previtem'],
    ['{% for a in b %}{% if loop.changed(a) %}{% endif %}{% endfor %}', 'changed'],
    ['{% if a is in b %}{% endif %}', 'in'],
    ['{% if a is not eq 1 %}{% endif %}', 'eq'],
    ["{{ x|selectattr('a', 'eq', 1)|list }}", "'eq'"],
    ['{{ x|reject("in", [1])|list }}', '"in"'],
    ['{% with a = 1 %}{% endwith %}', 'with'],
    ['{%- autoescape false -%}{% endautoescape %}', 'autoescape'],
    ['{% set a | upper %}b{% endset %}', '|'],
    ['{{&nbsp;x | tojson }}', 'tojson'],
    ['{%+ if x %}{% endif %}', '{%+'],
    ['{% if x +%}{% endif %}', '+%}'],
  ])('finds what Jinja 2.8 does not know in %s', (template, place) => {
    expect(placesOf(RULE, template)).toEqual([place]);
    expect(findingsOf(RULE, template)[0]?.severity).toBe('warning');
  });

  it('leaves constructs of Jinja 2.8 alone', () => {
    expect(
      rulesFor(
        `{% for k, v in x.items() %}{{ loop.index }}{% if k in v and k not in v and k is not none %}{% endif %}{% endfor %}{% set min = 1|abs %}{{ x|selectattr('in')|list }}{{ x|selectattr('a', 'equalto', 1)|list }}{{ x|select('odd')|list }}{{ min }}{{ x.unique }}{{ y|sum }}`,
      ),
    ).toEqual([]);
  });
});
