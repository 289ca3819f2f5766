import type {
  CheckedFinding,
  CheckReport,
  FixOutcome,
  ReplacementOffer,
  ReplaceOutcome,
} from '@/lib/check';

type Checked = Extract<CheckReport, { status: 'checked' }>;

/** The findings that are problems; hints are advice and do not count. */
export function problemsAmong(findings: readonly CheckedFinding[]): CheckedFinding[] {
  return findings.filter(({ severity }) => severity !== 'hint');
}

/** "1 problem", "3 problems". */
export function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}

/**
 * "2 problems fixed", and which are left, why, and what to do about them.
 * @param how ", checking…" or " and checked".
 */
export function fixedWords(
  { count, left }: Extract<FixOutcome, { status: 'fixed' }>,
  how = '',
): string {
  const fixed = `${counted(count, 'problem')} fixed${how}`;
  return left ? `${fixed}. ${left.message}` : fixed;
}

/** Says what replacing a recipe will do, or why it cannot be replaced. */
export function offerWords(offer: ReplacementOffer): string {
  if (offer.status === 'refused') return offer.message;
  const whose = [
    offer.isNew
      ? `Its fields${offer.signsWith ? '' : ' and secret'} are kept as the new project “${offer.project}”`
      : `It is a block of your project “${offer.project}”`,
    offer.signsWith && offer.isNew && `signed with the secret of “${offer.signsWith.name}”`,
    offer.signsWith?.isChosen === false && 'which is not the project you have chosen',
  ]
    .filter(Boolean)
    .join(', ');
  return `The same fields, in a payload that is right for every recipient. ${whose}. The rest of the template stays as it is.`;
}

/** Says which project the new block belongs to, and what it does better than the recipe. */
export function replacedWords(
  { project, isNew }: Extract<ReplaceOutcome, { status: 'replaced' }>,
  how = '',
): string {
  const whose = isNew ? `the new project “${project.name}”` : `“${project.name}”`;
  return `Replaced${how}. The block belongs to ${whose}, where you can say what happens when a value is missing`;
}

/** "3 problems, 1 hint". */
export function summary(findings: readonly CheckedFinding[]): string {
  const problems = problemsAmong(findings).length;
  const hints = findings.length - problems;
  return [problems > 0 && counted(problems, 'problem'), hints > 0 && counted(hints, 'hint')]
    .filter((each) => each !== false)
    .join(', ');
}

/** "7 tags, 12 KB". */
export function extent({ tags, size }: Pick<Checked, 'tags' | 'size'>): string {
  return `${counted(tags, 'tag')}, ${sizeWords(size)}`;
}

/** Counts as MoEngage does: 1 KB is 1,024 bytes. */
function sizeWords(bytes: number): string {
  if (bytes < 1024) return counted(bytes, 'byte');
  const kilobytes = bytes / 1024;
  const digits = kilobytes < 10 ? 1 : 0;
  return `${kilobytes.toLocaleString(undefined, { maximumFractionDigits: digits })} KB`;
}
