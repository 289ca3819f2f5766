import { describe, expect, it } from 'vitest';

import { renderTemplate } from '../../../../../lib/jinja';

describe('an error message', () => {
  it.each([
    ["a\n{{ 'x'|nofilter }}", 'There is no filter nofilter.', 2],
    ["{{ 'x'|wordwrap(9) }}", 'The filter wordwrap works in Jinja, but cannot be shown here.', 1],
    ['\n\n{{ 1 is notest }}', 'There is no test notest.', 3],
    ['{{ nofunction(1) }}', 'There is no function nofunction.', 1],
    ['a\n{% if x %}\nb', '{% if %} has no {% endif %}.', 2],
    [
      '{% for x in y %}\n{% endif %}',
      '{% endif %} stands where {% endfor %} is missing for line 1.',
      2,
    ],
    ['{% endfor %}', '{% endfor %} closes nothing.', 1],
    ['{% else %}', '{% else %} stands outside an {% if %}.', 1],
    ['{% elsif x %}', 'There is no tag {% elsif %}. Jinja calls it {% elif %}.', 1],
    ['\n{% break %}', '{% break %} stands outside a loop.', 2],
    ["{% include 'x' %}", '{% include %} needs another template, and there is none here.', 1],
    ['a\n{{ name', 'A tag that opens here is never closed.', 2],
    ["{{ 'name }}", "A quote ' that opens here is never closed.", 1],
    ['{# note', 'A comment that opens here is never closed.', 1],
    ['{% raw %}x', '{% raw %} has no {% endraw %}.', 1],
    ['{{ (1, 2 }}', 'An opening ( is not closed before }}.', 1],
    ['{{ 1) }}', 'A closing ) has no opening ( before it.', 1],
    ['{{ }}', '{{ }} prints nothing.', 1],
    ['{% %}', 'A tag has no name.', 1],
    ["{{ '\\u12' }}", 'A string cannot be read: \\u lacks digits behind it.', 1],
    ['{{ a ~ }}', 'A ~ joins two values, and one is missing.', 1],
    ['{{ a b }}', /^A tag cannot be read: /, 1],
    ["\n{{ 'a' + 1 }}", /^The operator \+ does not work between a text and a number\. Use ~/, 2],
    ['{{ x.y }}', /EventAttribute exists in event-triggered campaigns only/, 1],
    ["{{ EventAttribute['x'] }}", /^An attribute is read from something that is missing\./, 1],
    ['{% for x in 5 %}{% endfor %}', /^A filter or an operator was given a value/, 1],
    ['{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}', /calls itself without an end/, 1],
    ["{{ '%d'|format('x') }}", '%d needs a number.', 1],
    [
      "\n{% if UserAttribute['x'] > 5 %}{% endif %}",
      '> cannot compare a missing value with a number. Give it a number on both sides, with |default(0, true)|int.',
      2,
    ],
    ["{{ '5' < 6 }}", /^< cannot compare a text with a number\./, 1],
    [
      "\n\n{{ UserAttribute['x'][:1] }}",
      /^A slice can be taken of a text or a list, and not of/,
      3,
    ],
    [
      '{% set x = none %}\n{% for y in x %}{% endfor %}',
      'A {% for %} runs over null, which is no list.',
      2,
    ],
    ['{% set x = 0 %}{{ 1 / x }}', 'A calculation divides by zero.', 1],
    ['{{ UserAttribute.items }}', ".items is a function of Python’s. Write ['items'] instead.", 1],
    ["{{ 'x'|round }}", 'round needs a number. Make one of a text with |float first.', 1],
    ['{{ 5|truncate(2) }}', 'truncate needs a text. Put |string before it.', 1],
    ['{{ (5).zfill(2) }}', 'Only a text has the method zfill. Put |string before it.', 1],
  ])('explains %j', async (template, message, line) => {
    const expected: unknown = message instanceof RegExp ? expect.stringMatching(message) : message;
    expect(await renderTemplate(template, {})).toEqual({
      status: 'failed',
      message: expected,
      line,
    });
  });

  it.each([
    ['{{ UserAttribute[&#39;x&#39;] }}', /into &#39;\. Put the plain character back/],
    ['{% if a &amp; b %}', /into &amp;\./],
    ['{% if {{ x }} %}', /Write the name alone there/],
    ['{{ UserAttribute[‘x’] }}', /curly quote ‘ stands in a tag/],
    ['{{ $x }}', /does not know the character \$/],
  ])('says how an editor or an author broke %j', async (template, message) => {
    expect(await renderTemplate(template, {})).toMatchObject({
      status: 'failed',
      message: expect.stringMatching(message) as unknown,
      line: 1,
    });
  });

  it('counts lines through strings, comments, raw blocks and tags of several lines', async () => {
    const lines = [
      "{{ 'a\nb' }}",
      '{# c\nd #}',
      '{% raw %}e\n{% endraw %}',
      '{% if\n1\n%}f{% endif\n%}',
      "{% MOE_NOT_SEND\n(\n'x'|nofilter) %}",
    ];
    expect(await renderTemplate(lines.join('\r\n'), {})).toMatchObject({
      status: 'failed',
      line: 13,
    });
  });

  it('never quotes a string, which may be a secret', async () => {
    const secret = 'top-secret-7';
    const templates = [
      `{{ 'x'|convertToSHA256('${secret}', 1/) }}`,
      `{{ '${secret}' + 1 }}`,
      `{{ '${secret}'.nope() }}`,
      `{{ '${secret}' '${secret}`,
      `{{ x '${secret}' }}`,
      `{{ '${secret}'|dateFormatter('%d') }}`,
      `{{ '${secret}'|list|int|round('${secret}') }}`,
      `{% for a, b in ['${secret}'] %}{% endfor %}`,
      `{% include '${secret}' %}`,
    ];
    for (const template of templates) {
      const result = await renderTemplate(template, {});
      expect(result).toMatchObject({ status: 'failed' });
      expect(JSON.stringify(result)).not.toContain(secret);
    }
  });
});
