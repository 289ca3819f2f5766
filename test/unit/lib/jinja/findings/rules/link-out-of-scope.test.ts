import { describe, expect, it } from 'vitest';

import { findingsOf, placesOf, rulesFor } from '../found';
import { passlinkBlock } from '../passlink-block';

const RULE = 'link-out-of-scope';
const SET = "{% set longURL = 'https://x' %}";
const LINK = '<a href="{{longURL}}">a</a>';

describe(RULE, () => {
  it('finds a link that is set inside a loop and used after it', () => {
    const template = `{% for p in ProductSet.A %}${SET}${LINK}{% endfor %}${LINK}`;
    expect(placesOf(RULE, template)).toEqual(['longURL']);
    expect(findingsOf(RULE, template)[0]).toMatchObject({
      severity: 'error',
      range: { from: template.lastIndexOf('longURL') },
      message:
        'No recipient gets a working link here: longURL is made inside {% for %} and gone behind its {% endfor %}.',
    });
  });

  it('leaves a link alone that is used in its loop, inside however many conditions', () => {
    const [ifs, ends] = ['{% if x %}', '{% endif %}'].map((tag) => tag.repeat(120));
    const template = `{% for p in ProductSet.A %}${SET}${ifs}${LINK}${ends}{% endfor %}`;
    expect(rulesFor(template)).not.toContain(RULE);
  });

  it.each([
    `{%- FOR x in y -%}`.toLowerCase() + `{% if x %}${SET}{% endif %}{%- endfor -%}${LINK}`,
    `{% for x in y %}a{% else %}${SET}{% endfor %}${LINK}`,
    `{% macro m() %}${SET}{% endmacro %}{{ m() }}${LINK}`,
    `{% call m() %}${SET}{% endcall %}${LINK}`,
    `{% filter trim %}${SET}{% endfilter %}${LINK}`,
    `{% block b %}${SET}{% endblock %}${LINK}`,
    `{% set hidden %}${SET}{% endset %}${LINK}`,
    `{% for longURL in links %}${LINK}{% endfor %}<a href='{{ longURL }}'>b</a>`,
    `{% for x in y %}{% for z in x %}{%&nbsp;set longURL = &#39;a&#39; %}{% endfor %}${LINK}{% endfor %}`,
    `{% for x in y %}${passlinkBlock()}{% endfor %}${LINK}`,
  ])('finds it in %s', (template) => {
    expect(placesOf(RULE, template)).toEqual(['longURL']);
  });

  it.each([
    `{% if x %}${SET}{% else %}${SET}{% endif %}${LINK}`,
    `${SET}{% for x in y %}${LINK}{% endfor %}`,
    `${SET}{% for x in y %}{% set longURL = 'https://y' %}${LINK}{% endfor %}${LINK}`,
    `{% for x in y %}${SET}{% for z in x %}${LINK}{% endfor %}{% endfor %}`,
    `{% macro badge() %}${LINK}{% endmacro %}{% for x in y %}a{% endfor %}${SET}{{ badge() }}`,
    `{% macro badge(longURL) %}${LINK}{% endmacro %}{{ badge('https://x') }}`,
    `{% for longURL in links %}${LINK}{% endfor %}`,
    `{% for x in y %}${SET}{% endfor %}{% if longURL %}${LINK}{% endif %}`,
    `{% set longURL %}https://x{% endset %}${LINK}`,
  ])('leaves %s alone', (template) => {
    expect(rulesFor(template).filter((rule) => rule !== 'link-unused')).toEqual([]);
  });
});
