import type { Finding } from '../jinja/types';
import { applyEdits, composed, type Edit, inverseOf, type Range } from '../text/edits';
import { type FindProblems, mend } from './mend';
import { withoutQuotes } from './quote-free';
import type { EditRefusal } from '../editor/types';

/**
 * The most tries; the rest of the findings is then left. Each try writes the template and undoes
 * it. An editor that rewrites one kind of thing needs three, one for each form of a fix.
 */
const MAX_TRIES = 12;

/** The result of writing edits. If the editor refused them, the template is unchanged. */
export type Written<Record> =
  | { status: 'edited'; record: Record }
  | {
      status: 'refused';
      reason: EditRefusal;
      message?: string;
      /** The editor's version of the template, if it changed the edits. */
      found?: string;
    };

export type Fixed<Record> =
  /** `left`: the findings whose fix the editor does not keep; they are unchanged. */
  | { status: 'fixed'; count: number; left: Finding[]; record: Record }
  | { status: 'refused'; reason: EditRefusal | 'nothing-to-fix'; message?: string };

/** How to fix a finding: as its rule says, in a form without quotes, or not at all. */
type Form = 'plain' | 'quote-free' | 'left';

/**
 * Applies all the fixes that the editor keeps, in one change. If the editor rewrites a fix, tries
 * it again in a form without quotes, if there is one, and otherwise leaves it out.
 * @param wanted findings of this same template; those without a fix are skipped.
 * @param write applies edits to the original template, reads it back, and undoes them if it
 * differs.
 */
export async function applyFixes<Record>(
  template: string,
  wanted: readonly Finding[],
  find: FindProblems,
  write: (edits: Edit[]) => Promise<Written<Record>>,
): Promise<Fixed<Record>> {
  const fixable = wanted.filter(({ fix }) => fix !== undefined);
  let forms = new Map<Finding, Form>(fixable.map((finding) => [finding, 'plain']));
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const chosen = fixable.filter((finding) => forms.get(finding) !== 'left');
    const plain = mend(template, chosen, find);
    const edits = inForms(template, plain.edits, forms, find);
    if (edits.length === 0) {
      return { status: 'refused', reason: tries === 0 ? 'nothing-to-fix' : 'read-back-differs' };
    }
    const written = await write(edits);
    if (written.status === 'edited') {
      const left = fixable.filter((finding) => forms.get(finding) === 'left');
      return { status: 'fixed', count: plain.count, left, record: written.record };
    }
    if (written.reason !== 'read-back-differs' || written.found === undefined) return written;
    const next = new Map(forms);
    const mended = applyEdits(template, plain.edits);
    const broken = notHeld(template, edits, written.found);
    for (const finding of broken.flatMap((edit) => causeOf(edit, chosen))) {
      const places = placesOf(finding, template, plain.edits);
      const hasOther =
        forms.get(finding) === 'plain' &&
        places.some((place) => withoutQuotes(mended, place) !== undefined);
      next.set(finding, hasOther ? 'quote-free' : 'left');
    }
    forms = next;
  }
  return { status: 'refused', reason: 'read-back-differs' };
}

/** All the edits, without quotes for the findings that need it. */
function inForms(
  template: string,
  edits: readonly Edit[],
  forms: ReadonlyMap<Finding, Form>,
  find: FindProblems,
): Edit[] {
  const asked = [...forms].filter(([, form]) => form === 'quote-free').map(([finding]) => finding);
  const mended = applyEdits(template, edits);
  // From last to first, so that no edit moves the ones before it.
  const places = asked
    .flatMap((finding) => placesOf(finding, template, edits))
    .toSorted((one, other) => other.from - one.from);
  let text = mended;
  let all = [...edits];
  for (const place of places) {
    const change = withoutQuotes(text, place);
    if (!change) continue;
    all = composed(all, change);
    text = applyEdits(text, [change]);
  }
  return text !== mended && find(text).length > find(mended).length ? [...edits] : all;
}

/** The edits that the editor rewrote; at least one if the template differs. */
function notHeld(template: string, edits: readonly Edit[], found: string): Edit[] {
  const broken: Edit[] = [];
  let at = edits[0]?.range.from ?? 0;
  let isClear = found.startsWith(template.slice(0, at));
  for (const [index, edit] of edits.entries()) {
    const next = edits[index + 1];
    const between = template.slice(edit.range.to, next?.range.from);
    if (found.startsWith(edit.text + between, at)) {
      at += edit.text.length + between.length;
      continue;
    }
    broken.push(edit);
    const behind = next ? found.indexOf(between, at) : found.lastIndexOf(between);
    if (behind < at) isClear = false;
    at = behind + between.length;
  }
  if (isClear && broken.length > 0) return broken;
  // It changed more than the edits. The edit before the first difference is the likeliest cause.
  const after = applyEdits(template, edits);
  let same = 0;
  while (same < after.length && after[same] === found[same]) same += 1;
  const ends = inverseOf(template, edits).map(({ range }) => range.from);
  const nearest =
    edits[
      Math.max(
        0,
        ends.findLastIndex((from) => from <= same),
      )
    ];
  return nearest ? [nearest] : [];
}

/** The ranges of a finding's edits, after all edits are applied. */
function placesOf(finding: Finding, template: string, edits: readonly Edit[]): Range[] {
  return inverseOf(template, edits)
    .filter((_, index) => causeOf(edits[index]!, [finding]).length > 0)
    .map(({ range }) => range);
}

/** The findings whose fix contains an edit, or else those about the same place. */
function causeOf(edit: Edit, findings: readonly Finding[]): Finding[] {
  const own = findings.filter(({ fix }) => fix?.edits.some(({ range }) => meet(range, edit.range)));
  return own.length > 0 ? own : findings.filter(({ range }) => meet(range, edit.range));
}

function meet(one: Range, other: Range): boolean {
  const isWithin = one.from >= other.from && one.to <= other.to;
  return isWithin || (one.from < other.to && other.from < one.to);
}
