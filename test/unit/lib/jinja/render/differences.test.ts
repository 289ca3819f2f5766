import { describe, expect, it } from 'vitest';

import { renderTemplate } from '../../../../../lib/jinja';
import { printed } from '../render-for';

/** Where this renderer is known not to do what Jinja2 does; a change here is news, good or bad. */
describe('what differs from Jinja2', () => {
  it.each([
    ['tuples are lists', '{{ (1, 2) }}', '[1, 2]', '(1, 2)'],
    ['objects are sorted by key', "{{ {'b':1,'a':2} }}", "{'a': 2, 'b': 1}", "{'b': 1, 'a': 2}"],
    ['keys are texts when printed', '{{ {1:2} }}', "{'1': 2}", '{1: 2}'],
    ['rounding takes ties away from zero', '{{ 2.5|round }}', '3.0', '2.0'],
    ['true is no number', '{{ true is number }}', 'False', 'True'],
    ['a text is no sequence', "{{ 'a' is sequence }}", 'False', 'True'],
    ['none can be iterated', '{{ none is iterable }}', 'True', 'False'],
    [
      'none is an empty list in a loop',
      '{% for x in none %}{% else %}a{% endfor %}',
      'a',
      'an error',
    ],
    ['numbers and texts have an order', "{{ 1 < 'a' }}", 'True', 'an error'],
    ['constants in and/or become booleans', "{{ 0 and 'x' }}", 'False', '0'],
    ['comparisons do not chain', '{{ 3 > 2 > 1 }}', 'False', 'True'],
    [
      'a loop left in its first round has no else',
      '{% for i in [1] %}{% break %}{% else %}b{% endfor %}c',
      'c',
      'bc',
    ],
    ['tojson writes no spaces', "{{ {'a':[1]}|tojson }}", '{"a":[1]}', '{"a": [1]}'],
    [
      'a pair of \\u surrogates is two U+FFFD',
      "{{ '\\ud83d\\ude00' }}",
      '\ufffd\ufffd',
      'two lone surrogates',
    ],
  ])('%s', async (_what, template, here, inJinja) => {
    expect(await printed(template)).toBe(here);
    expect(here).not.toBe(inJinja);
  });

  it.each([
    ['the operator % on a text', "{{ '%s' % 1 }}"],
    ['a list that grows', '{% do [1].append(2) %}'],
    ['autoescape', '{% autoescape true %}{% endautoescape %}'],
    ['filters without a counterpart', "{{ 'a'|wordwrap(3) }}"],
    ['an empty text backwards', "{{ ''[::-1] }}"],
    ['integers beyond 128 bits', '{{ 2**200 }}'],
  ])('refuses %s', async (_what, template) => {
    expect(await renderTemplate(template, {})).toMatchObject({ status: 'failed' });
  });
});
