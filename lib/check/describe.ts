import type { Finding, Severity } from '../jinja/types';
import type { Range } from '../text/edits';
import { excerptOf, hiddenIn, lineOf, masked } from './excerpt';
import type { CheckedFinding } from './types';

/** Worst first. */
const ORDER: readonly Severity[] = ['error', 'warning', 'hint'];

/** A finding with the name that our pages use to ask for its fix. */
export interface NamedFinding {
  id: string;
  finding: Finding;
}

/**
 * Findings with their names, worst first, then in order of position. A name is made from rule and
 * position, so checking an unchanged template again gives the same names.
 */
export function nameFindings(findings: readonly Finding[]): NamedFinding[] {
  const taken = new Map<string, number>();
  return findings.toSorted(worstFirst).map((finding) => {
    const { rule, range } = finding;
    const name = `${rule}@${range.from}-${range.to}`;
    const times = taken.get(name) ?? 0;
    taken.set(name, times + 1);
    return { id: times === 0 ? name : `${name}+${times}`, finding };
  });
}

/** Findings as our pages see them: words, lines and excerpts without secrets. */
export function describeFindings(
  template: string,
  named: readonly NamedFinding[],
  secrets: readonly string[],
  blocks: readonly (Range & { variable: string })[],
): CheckedFinding[] {
  const hidden = hiddenIn(template, secrets, blocks);
  return named.map(({ id, finding: { rule, severity, range, message, fix } }) => ({
    id,
    rule,
    severity,
    message: masked(message, secrets),
    line: lineOf(template, range.from),
    excerpt: excerptOf(template, range, hidden),
    ...(fix && { fixLabel: masked(fix.label, secrets) }),
  }));
}

function worstFirst(one: Finding, other: Finding): number {
  return (
    ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity) ||
    one.range.from - other.range.from ||
    one.range.to - other.range.to
  );
}
