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

/**
 * The template after one finding's fix. Checks that the rule finds nothing in the result, and no rule
 * an error that was not there before.
 */
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
  const had = errorsIn(template, context);
  const more = [...errorsIn(result, context)].filter(
    ([name, count]) => count > (had.get(name) ?? 0),
  );
  expect(more.filter(([name]) => !ABOUT_OTHER_TAGS.has(name))).toEqual([]);
  return result;
}

/** A tag that MoEngage sees again may need another one, which the examples of a rule leave out. */
const ABOUT_OTHER_TAGS = new Set(['link-never-set', 'stray-end-tag', 'unclosed-block']);

/** How many errors each rule finds. */
function errorsIn(template: string, context?: FindingContext): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findProblems(template, context)) {
    if (severity === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

/** The names of the rules that find something. */
export function rulesFor(template: string, context?: FindingContext): string[] {
  return findProblems(template, context).map(({ rule }) => rule);
}
