import type { Profile } from '../../../../lib/jinja';

/** A template, and what Jinja2 3.1 with its loop controls prints for `ADA`. */
export interface Construct {
  template: string;
  prints: string;
}

export const ADA: Profile = {
  UserAttribute: {
    'First Name': 'Ada',
    age: 5,
    height: 1.5,
    yes: true,
    no: false,
    nothing: null,
    empty: '',
    odd: '\u0000\u0001\u{1f600}"\'\\\n',
    list: [1, 'a', null, true, 2.5, ['x']],
    Größe: 'L',
  },
  rows: [
    ['a', null, null],
    ['b', 1, null],
    ['c', '', 2],
    ['d', false, null],
    ['e', 0, null],
  ],
};

const r = String.raw;

/** Grouped by topic. Each was run through Jinja2 3.1.2. */
export const CONSTRUCTS: Readonly<Record<string, readonly Construct[]>> = {
  'what a snippet is made of': [
    {
      template:
        "{% for k,v,f in rows if v is defined and v not in ['',none] or f is not none %}{% if not loop.first %},{% endif %}{{ k }}{{ loop.index }}{% endfor %}",
      prints: 'b1,c2,d3,e4',
    },
    {
      template: r`{{ UserAttribute.odd|replace('\\','\\\\')|replace('"','\\"')|replace('\x00','\\u0000')|replace('\x01','\\u0001')|replace('\n','\\n') }}`,
      prints: r`\u0000\u0001😀\"'\\\n`,
    },
    {
      template: '{% set x %}a{{ 1 }}b{% endset %}{{ x }}{{ x|length }}{{ x ~ x }}',
      prints: 'a1b3a1ba1b',
    },
    {
      template:
        "{{ 'true' if UserAttribute.yes is sameas true else 'false' if UserAttribute.yes is sameas false else UserAttribute.yes|string }}",
      prints: 'true',
    },
    {
      template: '{{ UserAttribute.age is sameas true }}{{ 1 is sameas true }}',
      prints: 'FalseFalse',
    },
    {
      template: "{# UserAttribute.none #}{{ '%c'|format(34) }}{{ '%c'|format(128512) }}",
      prints: '"😀',
    },
    { template: '{%set q=1%}{%if q%}a{%endif%}{%for x in[q]%}{{x}}{%endfor%}', prints: 'a1' },
    {
      template: "{{ 'abcdef'[1:3] }}{{ 'abcdef'[-2:] }}{{ 'abc'[::-1] }}{{ 'a😀b'[1:] }}",
      prints: 'bcefcba😀b',
    },
  ],
  'values as text': [
    {
      template: "{{ none ~ 'x' ~ true ~ 1.0 ~ missing ~ [1,'a',none] }}",
      prints: "NonexTrue1.0[1, 'a', None]",
    },
    {
      template: '{{ true }}{{ False }}{{ [true, none, 1.50] }}',
      prints: 'TrueFalse[True, None, 1.5]',
    },
    {
      template:
        '{{ UserAttribute.nothing|string }}{{ UserAttribute.yes|string }}{{ missing|string }}',
      prints: 'NoneTrue',
    },
    { template: '{{ UserAttribute.list }}', prints: "[1, 'a', None, True, 2.5, ['x']]" },
    {
      template: '{{ 1e16 }} {{ 1e15 }} {{ 0.0001 }} {{ 0.00001 }} {{ 10**20 }}',
      prints: '1e+16 1000000000000000.0 0.0001 1e-05 100000000000000000000',
    },
    { template: '{{ 7/2 }} {{ 4/2 }} {{ -7//2 }} {{ -7%3 }}', prints: '3.5 2.0 -4 2' },
    {
      template: "{{ 9007199254740993 }} {{ 9007199254740993 ~ '' }}",
      prints: '9007199254740993 9007199254740993',
    },
    {
      template: "{{ none|upper }}{{ missing|upper }}{{ true|lower }}{{ 5|replace('5','6') }}",
      prints: 'NONEtrue6',
    },
    {
      template: "{{ \"o'neil ab-cd\"|title }}{{ 'hELLO wORLD'|capitalize }}",
      prints: "O'neil Ab-CdHello world",
    },
    {
      template:
        "{{ [1,none,'a']|join(',') }}{{ 'abc'|join('-') }}{{ [{'a':1},{'a':2}]|join(',', attribute='a') }}",
      prints: '1,None,aa-b-c1,2',
    },
    { template: r`{{ "<a href='x'>&"|e }}`, prints: '&lt;a href=&#39;x&#39;&gt;&amp;' },
  ],
  'the operator ~': [
    { template: '{{ 1 ~ 2 * 3 }}{{ -1 ~ -2 }}{{ (1 + 2) ~ 3 }}', prints: '16-1-233' },
    {
      template: "{{ 1 ~ 2 == '12' }}{{ 'a' ~ 'b' is string }}{{ 'A'|lower ~ 'B'|lower }}",
      prints: 'TrueaTrueab',
    },
    {
      template: "{{ 'a' ~ ('b' if false else 'c') ~ 'd' }}{{ 'x' ~ 'y' if true else 'z' }}",
      prints: 'acdxy',
    },
    {
      template: "{{ 'a' ~ 1 in ['a1'] }}{{ 'b' ~ 1 not in ['a1'] }}{{ ['a' ~ 1, 'b' ~ 2]|join }}",
      prints: 'TrueTruea1b2',
    },
  ],
  'string literals': [
    { template: r`{{ '\U0001f600\u00e9\x41\101\q\'' }}{{ "\"" }}`, prints: r`😀éAA\q'"` },
    { template: "{{ 'a' 'b' \"c\" }}{{ 'a\\\nb' }}", prints: 'abcab' },
    {
      template: "{{ '}}' }}{{ '%}' }}{% if '%}' == '%}' %}y{% endif %}{{ '{{' }}{{ '{#' }}",
      prints: '}}%}y{{{#',
    },
  ],
  'missing values': [
    {
      template:
        "{{ missing|default('x') }}{{ none|default('x') ~ '' }}{{ ''|default('x', true) }}{{ none|default('x', boolean=true) }}{{ missing|d('y') }}",
      prints: 'xNonexxy',
    },
    {
      template:
        '{{ missing|length }}{{ missing|join }}{{ missing is defined }}{{ none is defined }}{{ missing in [none] }}',
      prints: '0FalseTrueFalse',
    },
    { template: '{% for x in missing %}a{% else %}b{% endfor %}', prints: 'b' },
  ],
  numbers: [
    {
      template:
        "{{ '3.9'|int }}{{ 'x'|int(7) }}{{ none|int }}{{ 'ff'|int(0,16) }}{{ '3'|float + 1 }}",
      prints: '3702554.0',
    },
    {
      template: "{{ '%05d|%x|%04x|%5.1f|%s'|format(42, 255, 10, 2.25, none) }}",
      prints: '00042|ff|000a|  2.2|None',
    },
    {
      template: "{{ '{:,}'.format(1000000) }} {{ '{:,.2f} {}'.format(1234.5, 'x') }}",
      prints: '1,000,000 1,234.50 x',
    },
  ],
  scopes: [
    {
      template:
        '{% for i in [1,2] %}{{ x is defined }}{% set x = i %}{{ x }}{% endfor %}{{ x is defined }}',
      prints: 'False1False2False',
    },
    {
      template: '{% set a %}{% set b = 1 %}{{ b }}{% endset %}{{ a }}{{ b is defined }}',
      prints: '1False',
    },
    { template: '{% if true %}{% set y = 1 %}{% endif %}{{ y }}', prints: '1' },
    {
      template: '{% set a, b = 1, 2 %}{{ a }}{{ b }}{% for x in 1,2 %}{{ x }}{% endfor %}',
      prints: '1212',
    },
    {
      template: "{% macro m(a, b='x') %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}{{ m(1, b=2) }}",
      prints: '1x12',
    },
  ],
  'white space': [
    {
      template:
        "  {%- if true -%}  a  {%- endif -%}  b {{- 'c' -}}  d {#- x -#} e {% raw -%}  {{ y }} {%- endraw %} f",
      prints: 'abcde {{ y }} f',
    },
    { template: 'a\r\nb\r\n', prints: 'a\nb' },
    { template: '{# {{ x }} #}{% raw %}{{ x }}{% if %}{% endraw %}', prints: '{{ x }}{% if %}' },
  ],
  'names that are not ASCII': [
    { template: "{{ UserAttribute.Größe }}{% set größe = 'M' %}{{ größe }}", prints: 'LM' },
  ],
  'loops that are left': [
    {
      template:
        '{% for i in range(10) %}{% if i == 2 %}{% continue %}{% endif %}{% if i == 5 %}{% break %}{% endif %}{{ i }}{% endfor %}|',
      prints: '0134|',
    },
    {
      template:
        '{% for i in range(3) %}{% for j in range(5) %}{% if j == 1 %}{% continue %}{% elif j == 3 %}{% break %}{% else %}x{% endif %}{{ i }}{{ j }}{% endfor %};{% if i == 1 %}{% break %}{% endif %}{% endfor %}',
      prints: 'x00x02;x10x12;',
    },
    {
      template:
        '{% for i in [1,2] %}{% for j in [] %}x{% else %}{% break %}{% endfor %}y{% endfor %}z',
      prints: 'z',
    },
    {
      template:
        '{% for i in [1,2,3] -%}  {{ i }}  {%- if i == 2 %} {% break -%}   {% endif %}  {%- endfor %}|',
      prints: '12 |',
    },
    {
      template:
        '{% for i in range(3) %}{% set x %}{% if i == 1 %}{% continue %}{% endif %}{{ i }}{% endset %}{{ x }}{% endfor %}',
      prints: '02',
    },
    {
      template:
        '{% for i in [1,2,[3,4,5],6] recursive %}{% if i is iterable %}{{ loop(i) }}{% continue %}{% endif %}{{ i }}{% if i == 4 %}{% break %}{% endif %}{% endfor %}',
      prints: '12346',
    },
  ],
};
