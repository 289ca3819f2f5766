import type { Finding } from '../jinja/types';
import { applyEdits, collide, composed, type Edit, movedBy } from '../text/edits';

/** A template's problems, as `findProblems` tells them. */
export type FindProblems = (template: string) => Finding[];

export interface Mending {
  /** In order of place, not overlapping; for the template as it was given. */
  edits: Edit[];
  /** How many of the wanted findings are mended by them. */
  count: number;
}

/**
 * The edits that fix the wanted findings. Fixes that overlap are applied one after another, each to
 * the result of the ones before, so that none spoils another.
 * @param wanted findings of this very template; those without a fix are passed over.
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
    // From the last to the first, so that no edit moves the ones before it.
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

/** The same rule about the same place, or one that touches it. */
function isSame(one: Finding, other: Finding): boolean {
  return (
    one.rule === other.rule && one.range.from <= other.range.to && other.range.from <= one.range.to
  );
}
