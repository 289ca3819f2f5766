import { describe, expect, it } from 'vitest';

import { findingsOf, rulesFor } from '../found';

const RULE = 'unknown-tag';

describe(RULE, () => {
  it.each(['{% foo %}', '{%- endfi -%}', "{% MOE_NOT_SENT('x') %}", '{%unless2 x%}'])(
    'finds %s',
    (template) => {
      expect(rulesFor(template)).toEqual([RULE]);
    },
  );

  it('says that the message may reach nobody, because MoEngage may know more tags than it documents', () => {
    expect(findingsOf(RULE, '{% foo %}')[0]).toMatchObject({
      severity: 'warning',
      message: 'The message may reach nobody: MoEngage’s pages know no tag {% foo %}.',
    });
  });

  it.each([
    '{% for x in y %}{% break %}{% continue %}{% endfor %}',
    '{% do x.append(1) %}',
    "{% include 'a' %}",
  ])('leaves %s alone', (template) => {
    expect(rulesFor(template)).toEqual([]);
  });

  it('leaves a tag to the rule that knows better', () => {
    expect(rulesFor('{% assign x = 1 %}{% ENDIF %}')).toEqual(['foreign-word', 'misspelled-word']);
  });
});
