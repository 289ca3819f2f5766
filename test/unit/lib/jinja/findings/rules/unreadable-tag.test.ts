import { describe, expect, it } from 'vitest';

import { findingsOf, placesOf, rulesFor } from '../found';

const RULE = 'unreadable-tag';

describe(RULE, () => {
  it.each([
    ['{{ a) }}', 'The message reaches nobody: a closing ) has no opening ( before it.'],
    ['{{ }}', 'The message reaches nobody: {{ }} has nothing to print.'],
    ['{% %}', 'The message reaches nobody: {% %} says nothing to do.'],
    ['{{ a ? b }}', 'The message reaches nobody: Jinja does not know the character ? in a tag.'],
  ])('says why %s cannot be read', (template, message) => {
    expect(findingsOf(RULE, template)).toMatchObject([{ severity: 'error', message }]);
    expect(placesOf(RULE, template)).toEqual([template]);
  });

  it('says nothing if another rule has found the error', () => {
    expect(rulesFor('{{ UserAttribute[&#39;a&#39;] }}')).toEqual(['entity-in-tag']);
    expect(rulesFor('{{ x %}')).toEqual(['unclosed-tag']);
  });
});
