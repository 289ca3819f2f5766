import { describe, expect, it } from 'vitest';

import { findingsOf, placesOf, rulesFor } from '../found';

const RULE = 'stray-end-tag';

describe(RULE, () => {
  it.each([
    ['a{% endif %}', ['{% endif %}']],
    ['{% if x %}{% endif %}{% endif %}', ['{% endif %}']],
    ['{% else %}', ['{% else %}']],
    ['{% for x in y %}{% elif z %}{% endfor %}', ['{% elif z %}']],
  ])('finds the tag without a beginning in %s', (template, places) => {
    expect(placesOf(RULE, template)).toEqual(places);
  });

  it('says what is missing', () => {
    expect(findingsOf(RULE, '{% endfor %}')[0]?.message).toBe(
      'The message reaches nobody: this {% endfor %} closes nothing, since no {% for %} is open here.',
    );
  });

  it('leaves an else of a loop alone', () => {
    expect(rulesFor('{% for x in y %}{% else %}{% endfor %}')).toEqual([]);
  });
});
