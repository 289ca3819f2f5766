import { describe, expect, it } from 'vitest';

import { applyEdits } from '../../../../lib/text/edits';
import { withoutQuotes } from '../../../../lib/check/quote-free';
import { renderTemplate } from '../../../../lib/jinja';

/** The template with the tag around `about` rewritten. */
function rewrite(template: string, about: string): string | undefined {
  const from = template.indexOf(about);
  const edit = withoutQuotes(template, { from, to: from + about.length });
  return edit && applyEdits(template, [edit]);
}

const PROFILE = { UserAttribute: { 'First Name': 'Ada', city: 'Oslo', tags: ['a', 'b'] }, n: 2 };

describe('a tag without quotes', () => {
  it.each([
    ["Hi {{ UserAttribute['city'] }}!", "'city'", 'Hi {{ UserAttribute.city }}!'],
    [
      "Hi {{ UserAttribute['First Name'] }}!",
      "'First Name'",
      'Hi {% set pl_first_name %}First Name{% endset %}{{ UserAttribute[pl_first_name] }}!',
    ],
    [
      "{{ UserAttribute['x'] | default('guest', true) }}",
      "'guest'",
      '{% set pl_guest %}guest{% endset %}{{ UserAttribute.x | default(pl_guest, true) }}',
    ],
    [
      "{% if UserAttribute['city'] == 'Oslo' %}yes{% endif %}",
      "'Oslo'",
      '{% set pl_oslo %}Oslo{% endset %}{% if UserAttribute.city == pl_oslo %}yes{% endif %}',
    ],
    [
      "a {{- UserAttribute['First Name'] }}",
      "'First Name'",
      'a {%- set pl_first_name %}First Name{% endset %}{{- UserAttribute[pl_first_name] }}',
    ],
    [
      "{{ x|default('', true) }}",
      "''",
      '{% set pl_text %}{% endset %}{{ x|default(pl_text, true) }}',
    ],
    [
      "{{ x|default('A b') }}{{ y|default('a b') }}",
      "'a b'",
      "{{ x|default('A b') }}{% set pl_a_b %}a b{% endset %}{{ y|default(pl_a_b) }}",
    ],
    [
      "{{ x|replace('A', 'a') }}",
      "'A'",
      '{% set pl_a %}A{% endset %}{% set pl_a_2 %}a{% endset %}{{ x|replace(pl_a, pl_a_2) }}',
    ],
    [
      "{{ pl_guest }}{{ x|default('guest') }}",
      "'guest'",
      '{{ pl_guest }}{% set pl_guest_2 %}guest{% endset %}{{ x|default(pl_guest_2) }}',
    ],
    [
      "{% if 'a' in ['b'] %}{% endif %}",
      "'b'",
      '{% set pl_a %}a{% endset %}{% set pl_b %}b{% endset %}{% if pl_a in [pl_b] %}{% endif %}',
    ],
    ["{{ UserAttribute['items'] }}", "'items'", expect.stringContaining('[pl_items]') as string],
    ["{{ UserAttribute['é'] }}", "'é'", expect.stringContaining('{% set pl_text %}é{%') as string],
  ])('%s', async (template, about, expected) => {
    const rewritten = rewrite(template, about);
    expect(rewritten).toEqual(expected);
    expect(await renderTemplate(rewritten!, PROFILE)).toMatchObject(
      withoutReasons(await renderTemplate(template, PROFILE)),
    );
  });

  it.each([
    ['the text has a quote of its own', `{{ x|default("it's") }}`, "it's"],
    ['the text would be markup', "{{ x|default('<b>') }}", '<b>'],
    ['white space would carry meaning', "{{ x|default('a  b') }}", 'a  b'],
    ['the text begins with white space', "{{ x|default(' a') }}", "' a'"],
    ['the name would be set in another branch', "{% elif x == 'a' %}", "'a'"],
    ['MoEngage may read the text itself', "{% MOE_NOT_SEND('none') %}", "'none'"],
    ['the text is a command to MoEngage', "{{ x|default('MOE_NOT_SEND') }}", 'MOE'],
    ['it is in a comment', "{# {{ x['a'] }} #}", "'a'"],
    ['it is in a raw block', "{% raw %}{{ x['a'] }}", "'a'"],
    ['the tag cannot be read', "{{ x['a'] | default(&quot;b&quot;) }}", "'a'"],
    ['there is no tag', "x['a']", "'a'"],
    ['there is no quote to remove', '{{ x.a }}', 'x.a'],
  ])('does not exist if %s', (_why, template, about) => {
    expect(rewrite(template, about)).toBeUndefined();
  });
});

/** Reasons quote the tag as it is written. */
function withoutReasons<T extends { status: string }>(result: T) {
  return 'reasons' in result ? { status: result.status } : result;
}
