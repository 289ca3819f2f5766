import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { renderTemplate } from '../../lib/jinja';
import { findPython } from '../support/python.mjs';
import { Oracle } from './oracle';

const python = findPython();

const PROFILE = {
  UserAttribute: {
    'First Name': 'Zoë Ada',
    points: 7,
    spent: 2.5,
    debt: -3,
    orders: 0,
    text: '42',
    member: true,
    gone: null,
    empty: '',
    tags: ['b', 'A', 'c'],
    items: [
      { name: 'Cup', price: 9.5, brand: 'Ox' },
      { name: 'apple', price: 12 },
    ],
  },
};

/** The differences between MiniJinja alone and Jinja2 3.1, grouped by construct. */
const CASES: Record<string, string[]> = {
  'a sign before an attribute': [
    "{{ -UserAttribute['points'] }}",
    '{{ -UserAttribute.debt|abs }}',
    '{{ 5 - -UserAttribute.spent * 2 }}',
    '{{ - -UserAttribute.items[0].price }}',
    "{{ -UserAttribute['items'][0].price }}",
  ],
  'an order of what has none': [
    "{% if UserAttribute['points'] > 5 %}a{% else %}b{% endif %}",
    "{% if UserAttribute['missing'] > 5 %}a{% else %}b{% endif %}",
    "{% if UserAttribute['gone'] >= 5 %}a{% else %}b{% endif %}",
    "{% if UserAttribute['text'] < 100 %}a{% else %}b{% endif %}",
    "{% if UserAttribute['text']|int < 100 and 1 <= 2 %}a{% else %}b{% endif %}",
    "{{ UserAttribute['member'] > -1 }}",
    "{{ 'é' > 'z' and 'Z' < 'a' }}",
    '{{ [1, 2] < [1, 3] }}{{ [1] < [1, 0] }}',
    "{{ UserAttribute['items']|selectattr('price', 'gt', 10)|map(attribute='name')|join }}",
    "{{ UserAttribute['items']|selectattr('brand', 'gt', 10)|list|length }}",
  ],
  'comparisons in a chain': [
    '{{ 3 > 2 > 1 }}',
    "{{ 1 < UserAttribute['points'] <= 7 }}",
    '{{ 1 == 1 in [1, 2] }}',
    '{{ not 1 < 2 < 2 }}',
  ],
  'a slice of what is not there': [
    "{{ UserAttribute['First Name'][:1] }}",
    "{{ UserAttribute['First Name'][1:][1:][::-1] }}",
    "{{ UserAttribute['missing'][:1] }}",
    "{{ UserAttribute['gone'][:1] }}",
    "{{ (UserAttribute['missing']|default('x'))[:1] }}",
    "{{ UserAttribute['tags'][-2:]|join }}",
    '{{ UserAttribute.points[:1] }}',
  ],
  'a loop over null': [
    "{% for x in UserAttribute['tags'] %}{{ x }}{% endfor %}",
    "{% for x in UserAttribute['gone'] %}{{ x }}{% else %}none{% endfor %}",
    "{% for x in UserAttribute['missing'] %}{{ x }}{% else %}none{% endfor %}",
    "{% for x in UserAttribute['gone'] or [] %}{{ x }}{% else %}none{% endfor %}",
  ],
  'a division by zero': [
    "{{ UserAttribute['spent'] / UserAttribute['orders'] }}",
    "{{ 7 // UserAttribute['orders'] }}",
    "{{ 7 % UserAttribute['orders']|int }}",
    "{{ UserAttribute['spent'] / 2 }} {{ 7 // 2 % 2 }} {{ 2 * 6 / UserAttribute['points'] }}",
  ],
  'an attribute with the name of a method': [
    '{% for x in UserAttribute.items %}{{ x.name }}{% endfor %}',
    "{% for x in UserAttribute['items'] %}{{ x.name }}{% endfor %}",
    "{% for k, v in {'a': 1}.items() %}{{ k }}{{ v }}{% endfor %}{{ {'a': 1}.items()|length }}",
    "{{ UserAttribute.get('points') }}",
    '{% set ns = namespace(items=[]) %}{% set ns.items = ns.items + [1] %}{{ ns.items }}',
  ],
  rounding: [
    '{{ 2.5|round }} {{ 3.5|round }} {{ -2.5|round }} {{ 0.125|round(2) }} {{ 2.675|round(2) }}',
    "{{ 7|round }} {{ 7.0|round }} {{ 2.41|round(1, 'ceil') }} {{ 2.49|round(method='floor') }}",
    "{{ UserAttribute['spent']|round|int }} {{ 42.55|round(1) }} {{ 25|round(-1) }}",
    "{{ 'x'|round }}",
    '{{ UserAttribute.missing|round }}',
  ],
  json: [
    "{{ {'b': [1, 2.0], 'a': none}|tojson }}",
    "{{ UserAttribute['First Name']|tojson }}{{ '<&>\\'\"\\n\\\\'|tojson }}",
    '{{ UserAttribute.tags|tojson(indent=2) }}{{ []|tojson(2) }}',
    '{{ UserAttribute.missing|tojson }}',
  ],
  'a block of filters with arguments': [
    "{% filter replace('a', 'b', 1) %}banana{% endfilter %}",
    '{% filter truncate(8)|upper %}some more words here{% endfilter %}',
    '{% filter title %}some words{% endfilter %}',
  ],
  'safe, of what is no text': [
    '{{ true|safe }} {{ [1, none]|safe }}|{{ UserAttribute.missing|safe }}',
  ],
  'tests of other types': [
    '{{ 5 is lower }} {{ UserAttribute.missing is upper }} {{ true is number }}',
    "{{ 'a' is sequence }} {{ 5 is sequence }} {{ none is sequence }} {{ 5 is gt 3 }}",
  ],
  'filters and methods that it lacks': [
    "{{ 'ab'|center(7) }}| {{ 'some more words'|wordcount }}",
    "{{ '7'.zfill(3) }} {{ '-7'.zfill(4) }} {{ 'a'.rjust(3, '.') }}{{ 'a'.ljust(3) }}|",
    "{{ 'aB'.swapcase() }} {{ 'a,b,c'.partition(',')[2] }} {{ 'a b c'.rsplit(' ', 1)[-1].upper() }}",
    "{{ 'a  b '.rsplit(none, 1) }} {{ 'ab cd'.islower() }} {{ ''.isupper() }} {{ 'abc'.center(6) }}|",
    "{{ 'Zoë'.find('ë') }} {{ 'ëaëa'.rfind('a') }} {{ 'ëa'.index('a') }}",
    '{{ UserAttribute.points.zfill(3) }}',
    "{{ '{:.1f}'.format(2.25).rjust(5) }}",
  ],
  'what is missing in a list that is joined': [
    "{{ UserAttribute['items']|map(attribute='brand')|join(', ') }}",
    "{{ UserAttribute['items']|map(attribute='brand', default='-')|join(', ') }}",
  ],
  'a number cut like a text': ['{{ UserAttribute.points|truncate(5) }}'],
};

describe.skipIf(python === undefined)('the preview renders as real Jinja2', () => {
  let oracle: Oracle;
  beforeAll(() => {
    oracle = new Oracle(python!);
  });
  afterAll(() => oracle.close());

  describe.each(Object.entries(CASES))('%s', (_what, templates) => {
    it.each(templates)('%s', async (template) => {
      const answer = await oracle.render({ template, profile: PROFILE });
      const result = await renderTemplate(template, PROFILE);
      if ('output' in answer) expect(result).toEqual({ status: 'sent', output: answer.output });
      else if ('notSent' in answer) expect(result).toMatchObject({ status: 'suppressed' });
      else expect(result, answer.error).toMatchObject({ status: 'failed', line: 1 });
    });
  });
});
