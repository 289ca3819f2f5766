import { describe, expect, it } from 'vitest';

import { renderTemplate } from '../../../../../lib/jinja';
import { printed } from '../render-for';

/** Where this renderer is known to differ from Jinja2; a change here is news, good or bad. */
describe('differences from Jinja2', () => {
  it.each([
    ['tuples are lists', '{{ (1, 2) }}', '[1, 2]', '(1, 2)'],
    ['objects are sorted by key', "{{ {'b':1,'a':2} }}", "{'a': 2, 'b': 1}", "{'b': 1, 'a': 2}"],
    ['keys are texts when printed', '{{ {1:2} }}', "{'1': 2}", '{1: 2}'],
    ['none can be iterated', '{{ none is iterable }}', 'True', 'False'],
    ['a range is a list', '{{ range(2) }}', '[0, 1]', 'range(0, 2)'],
    ['a remainder of a negative divisor is positive', '{{ 1 % -3 }}', '1', '-2'],
    ['a text may be searched for a number', "{{ 1 in 'a1' }}", 'True', 'an error'],
    [
      'missing items of a list are none',
      "{{ [{}]|map(attribute='a')|list }}",
      '[None]',
      '[Undefined]',
    ],
    ['a test of a number takes anything', "{{ 'a' is odd }}", 'False', 'an error'],
    ['constants in and/or become booleans', "{{ 0 and 'x' }}", 'False', '0'],
    [
      'a loop left in its first round has no else',
      '{% for i in [1] %}{% break %}{% else %}b{% endfor %}c',
      'c',
      'bc',
    ],
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
    ['reversing an empty text', "{{ ''[::-1] }}"],
    ['a method with the name of a key', "{{ {'items': 1}.items() }}"],
    ['a sign before true', '{{ -true }}'],
    ['integers beyond 128 bits', '{{ 2**200 }}'],
  ])('refuses %s', async (_what, template) => {
    expect(await renderTemplate(template, {})).toMatchObject({ status: 'failed' });
  });
});

/** MiniJinja 2.11 alone lacks each of these; the oracle checks the same on real Jinja2. */
describe('additions to MiniJinja', () => {
  it.each([
    ['the filter format', "{{ '%05.1f %s'|format(2.25, none) }}", '002.2 None'],
    ['the method format', "{{ '{:>4}{}'.format('a', true) }}", '   aTrue'],
    ['long escapes', "{{ '\\U0001f600' }}", '\u{1f600}'],
    [
      'break',
      '{% for i in range(9) %}{% if i == 2 %}{% break %}{% endif %}{{ i }}{% endfor %}',
      '01',
    ],
    [
      'continue',
      '{% for i in range(3) %}{% if i == 1 %}{% continue %}{% endif %}{{ i }}{% endfor %}',
      '02',
    ],
    ['none as a text', '{{ none|string }}', 'None'],
    ['true as a text', '{{ true|string ~ false }}{{ true|string|lower }}', 'TrueFalsetrue'],
    ['a float as a text', '{{ 1.0|string }}{{ 1e16|string }}', '1.01e+16'],
    ['lists that are added', '{% set x = [1] %}{% set x = x + [2] %}{{ x }}', '[1, 2]'],
  ])('%s', async (_what, template, here) => {
    expect(await printed(template)).toBe(here);
  });

  it('the tag MOE_NOT_SEND', async () => {
    expect(await renderTemplate("a{% MOE_NOT_SEND('no city') %}b", {})).toEqual({
      status: 'suppressed',
      reasons: ['no city'],
    });
  });
});
