import { describe, expect, it } from 'vitest';

import { mended, placesOf, rulesFor } from '../found';

const RULE = 'invisible-in-tag';

describe(RULE, () => {
  it('finds an invisible character, and removes it', () => {
    const template = "a{{ User\u200BAttribute['a']\u00AD }}";
    expect(placesOf(RULE, template)).toEqual([template.slice(1)]);
    expect(mended(RULE, template)).toBe("a{{ UserAttribute['a'] }}");
  });

  it.each([
    '{{ User&shy;Attribute.a }}',
    '{{ UserAttribute.a&#8203; }}',
    '{{&#xFEFF; UserAttribute.a }}',
  ])('removes the entity of an invisible character: %s', (template) => {
    expect(mended(RULE, template)).toMatch(
      /^\{\{ ?UserAttribute\.a \}\}$|^\{\{ UserAttribute\.a \}\}$/,
    );
  });

  it('leaves one alone in text and in strings', () => {
    expect(rulesFor("x\u200By {{ UserAttribute['\u00ADa'] }}")).toEqual([]);
  });
});
