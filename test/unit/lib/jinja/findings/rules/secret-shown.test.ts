import { describe, expect, it } from 'vitest';

import { findProblems } from '../../../../../../lib/jinja';
import { placesOf, rulesFor } from '../found';

const RULE = 'secret-shown';
const SECRET = 'Kq7-"Tr0ub4dor"-Zx';
const context = { secrets: [` ${SECRET} `, ''] };
const LITERAL = `'${SECRET}'`;

describe(RULE, () => {
  it.each([
    [`<p>${SECRET}</p>`, SECRET],
    [`<!-- ${SECRET} -->`, SECRET],
    [`<a href='?k=${SECRET}'>`, SECRET],
    [`{% raw %}${SECRET}{% endraw %}`, SECRET],
    [`{{ ${LITERAL} }}`, `{{ ${LITERAL} }}`],
    [`{{ 'key: ${SECRET}!'|upper }}`, `{{ 'key: ${SECRET}!'|upper }}`],
    [`{% set a = ${LITERAL} %}{% set b = 'x' ~ a %}<p>{{ b }}</p>`, '{{ b }}'],
    [`{% set a %}${SECRET}{% endset %}<p>{{ a }}</p>`, '{{ a }}'],
    [`{% set a %}{{ ${LITERAL} }}{% endset %}<p>{{ a }}</p>`, '{{ a }}'],
    [`{% for k in [${LITERAL}] %}{{ k }}{% endfor %}`, '{{ k }}'],
    [`{% set a, b = ${LITERAL}, 1 %}{{ a }}`, '{{ a }}'],
    ['<p>Kq7-&quot;Tr0ub4dor&quot;-Zx</p>', 'Kq7-&quot;Tr0ub4dor&quot;-Zx'],
    ['<a href="?k=Kq7-%22Tr0ub4dor%22-Zx">', 'Kq7-%22Tr0ub4dor%22-Zx'],
    [`{{ ${LITERAL}|base64encode }}`, `{{ ${LITERAL}|base64encode }}`],
    [`{{ x|replace('a', ${LITERAL}) }}`, `{{ x|replace('a', ${LITERAL}) }}`],
  ])('finds where %s exposes a secret', (template, place) => {
    expect(placesOf(RULE, template, context)).toEqual([place]);
  });

  it.each([
    `{# ${SECRET} #}`,
    `{% set a = ${LITERAL} %}{{ x|convertToSHA256(a) }}`,
    `{{ x|convertToSHA256('${SECRET} ') }}`,
    `{% set a %}${SECRET}{% endset %}{% set b = x ~ (y|convertToSHA256(a)) %}{{ b }}`,
    `{% if a == ${LITERAL} %}{% endif %}`,
    'Kq7-',
  ])('leaves %s alone', (template) => {
    expect(rulesFor(template, context)).toEqual([]);
  });

  it('is an error, and does not repeat the secret', () => {
    const template = `${SECRET}{{ ${LITERAL} }}{% if ${LITERAL} %}{{ UserAttribute['${SECRET}'`;
    const findings = findProblems(template, context);
    expect(findings.length).toBeGreaterThan(2);
    for (const { message, rule, severity, fix } of findings) {
      expect(`${message} ${JSON.stringify(fix)}`).not.toContain(SECRET);
      if (rule === RULE) expect(severity).toBe('error');
    }
  });
});
