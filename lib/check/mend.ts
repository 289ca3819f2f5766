import type { Finding } from '../jinja/types';
import { applyEdits, collide, composed, type Edit, movedBy } from '../text/edits';

/** Finds a template's problems, like `findProblems`. */
export type FindProblems = (template: string) => Finding[];

export interface Mending {
  /** Sorted, not overlapping; positions are in the original template. */
  edits: Edit[];
  /** The number of wanted findings that they fix. */
  count: number;
}

/**
 * The edits that fix the wanted findings. Fixes that overlap are applied one after another, each to
 * the result of the ones before, so that none damages another.
 * @param wanted findings of this same template; those without a fix are skipped.
 */
export function mend(template: string, wanted: readonly Finding[], find: FindProblems): Mending {
  const fixable = wanted.filter(({ fix }) => fix !== undefined);
  const { together, later } = split(fixable);
  let edits = editsOf(together);

  let text = applyEdits(template, edits);
  let count = together.length;
  let waiting = later.map((finding) => moved(finding, edits));
  while (waiting.length > 0) {
    const [next, ...others] = waiting;
    const again = next && find(text).find((finding) => isSame(finding, next));
    // An earlier fix has removed the finding: it counts as fixed.
    count += again && !again.fix ? 0 : 1;
    const step = again ? editsOf([again]) : [];
    text = applyEdits(text, step);
    // From last to first, so that no edit moves the ones before it.
    edits = step.reduceRight((all, edit) => composed(all, edit), edits);
    waiting = others.map((finding) => moved(finding, step));
  }
  return { edits, count };
}

/** The findings whose fixes can be applied together, in the order given, and the rest. */
function split(findings: readonly Finding[]) {
  const together: Finding[] = [];
  const later: Finding[] = [];
  const taken: Edit[] = [];
  for (const finding of findings) {
    const edits = finding.fix?.edits ?? [];
    const fits = edits.every((edit) => !taken.some((other) => collide(edit, other)));
    (fits ? together : later).push(finding);
    if (fits) taken.push(...edits);
  }
  return { together, later };
}

function editsOf(findings: readonly Finding[]): Edit[] {
  return findings
    .flatMap(({ fix }) => fix?.edits ?? [])
    .toSorted((one, other) => one.range.from - other.range.from);
}

function moved(finding: Finding, edits: readonly Edit[]): Finding {
  const { from, to } = finding.range;
  return { ...finding, range: { from: movedBy(edits, from), to: movedBy(edits, to) } };
}

/** Whether two findings have the same rule and the same place, or places that touch. */
function isSame(one: Finding, other: Finding): boolean {
  return (
    one.rule === other.rule && one.range.from <= other.range.to && other.range.from <= one.range.to
  );
}
