import { expect } from 'vitest';

import { type Finding, findProblems, type FindingContext } from '../../../../../lib/jinja';

/** The findings of one rule in a template. */
export function findingsOf(rule: string, template: string, context?: FindingContext): Finding[] {
  return findProblems(template, context).filter((finding) => finding.rule === rule);
}

/** The places that one rule points at, as text. */
export function placesOf(rule: string, template: string, context?: FindingContext): string[] {
  return findingsOf(rule, template, context).map(({ range }) =>
    template.slice(range.from, range.to),
  );
}

/** The template after one finding's fix. Checks that the rule finds nothing in the result. */
export function mended(rule: string, template: string, context?: FindingContext): string {
  const [finding] = findingsOf(rule, template, context);
  expect(finding?.fix, `a fix for ${template}`).toBeDefined();
  const result = (finding?.fix?.edits ?? []).reduceRight(
    (text, { range, text: replacement }) =>
      text.slice(0, range.from) + replacement + text.slice(range.to),
    template,
  );
  const before = findingsOf(rule, template, context).length;
  expect(findingsOf(rule, result, context)).toHaveLength(before - 1);
  return result;
}

/** The names of the rules that find something. */
export function rulesFor(template: string, context?: FindingContext): string[] {
  return findProblems(template, context).map(({ rule }) => rule);
}
