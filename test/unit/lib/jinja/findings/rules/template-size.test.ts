import { describe, expect, it } from 'vitest';

import { findProblems } from '../../../../../../lib/jinja';
import { findingsOf, rulesFor } from '../found';

const RULE = 'template-size';

describe(RULE, () => {
  it('warns about a size that Gmail may clip, counted in bytes', () => {
    expect(findingsOf(RULE, 'x'.repeat(90_001))).toMatchObject([{ severity: 'warning' }]);
    expect(findingsOf(RULE, '氏'.repeat(30_001))).toHaveLength(1);
  });

  it('leaves anything shorter alone', () => {
    expect(rulesFor('x'.repeat(90_000))).toEqual([]);
    expect(rulesFor('氏'.repeat(30_000))).toEqual([]);
  });

  it('reports nothing else for a template with too many tags', () => {
    const many = '{{ x %} '.repeat(10_001);
    expect(findProblems(many)).toMatchObject([
      { rule: RULE, message: expect.stringContaining('was not checked') },
    ]);
    expect(findProblems(many.slice(8))).toHaveLength(10_000);
  });

  it('reports nothing else for a template that is larger than any e-mail', () => {
    const findings = findProblems('{{ x %} '.repeat(200_000));
    expect(findings.map(({ rule }) => rule)).toEqual([RULE]);
  });
});
