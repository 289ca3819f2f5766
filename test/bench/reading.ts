import { findProblems, readFields } from '../../lib/jinja/index.ts';
import { MAX_TEMPLATE_LENGTH } from '../../lib/jinja/limits.ts';
import { mailDocument } from '../lab/templates/marketing-mail.ts';
import { median, type Result, rounded } from './measure.ts';

const ROUNDS = 7;
const KILOBYTES = 90;
const USES = 60;
/** Almost a megabyte: for longer templates `findProblems` reports only their size. */
const LARGE = Math.floor((MAX_TEMPLATE_LENGTH - 10_000) / 1024) / KILOBYTES;

/**
 * Reads a template's fields with code that never ran before, as in a popup, then finds its problems
 * with that code warm, then repeats both. A template of a megabyte with as many uses per kilobyte
 * must not take much longer per kilobyte.
 */
export function measureReading(): Result[] {
  const mail = mailWith(KILOBYTES, USES);
  const large = mailWith(KILOBYTES * LARGE, Math.round(USES * LARGE));
  if (large.length > MAX_TEMPLATE_LENGTH) throw new Error('The large template would not be read');
  const [firstFields, fields] = timed(readFields, mail);
  const [firstProblems, problems] = timed(findProblems, mail);
  const [, largeFields] = timed(readFields, large);
  const [, largeProblems] = timed(findProblems, large);
  return [
    {
      what: `reading the fields of a template of ${sizeOf(mail)} for the first time`,
      value: firstFields,
      unit: ' ms',
      from: `${rounded(fields)} ms later, median of ${ROUNDS}`,
      limit: 50,
    },
    {
      what: `finding the problems of a template of ${sizeOf(mail)} for the first time`,
      value: firstProblems,
      unit: ' ms',
      from: `${rounded(problems)} ms later, ${rounded(problems / fields)}× reading its fields`,
    },
    growth('reading the fields', large, largeFields, fields),
    growth('finding the problems', large, largeProblems, problems),
  ];
}

function growth(doing: string, large: string, time: number, smallTime: number): Result {
  return {
    what: `${doing} of a template of ${sizeOf(large)}, a kilobyte against ${KILOBYTES} KB`,
    value: time / LARGE / smallTime,
    unit: '×',
    from: `${rounded(time)} ms : ${rounded(smallTime)} ms, medians of ${ROUNDS}`,
    limit: 3,
  };
}

/** The first time, and the median of the later rounds. In milliseconds. */
function timed(work: (template: string) => unknown, template: string): [number, number] {
  const times = Array.from({ length: ROUNDS + 1 }, () => {
    const start = performance.now();
    work(template);
    return performance.now() - start;
  });
  const [first = 0, ...rest] = times;
  return [first, median(rest)];
}

/** The lab's mail, repeated to this length, with this number of uses at equal distances. */
function mailWith(kilobytes: number, uses: number): string {
  const mail = mailDocument(kilobytes);
  const all = mail.match(/\{\{.*?\}\}/g)?.length ?? 0;
  let seen = 0;
  return mail.replaceAll(/\{\{.*?\}\}/g, (use) => {
    const at = (seen += 1);
    const isKept = Math.floor((at * uses) / all) > Math.floor(((at - 1) * uses) / all);
    return isKept ? use : 'you'.padEnd(use.length);
  });
}

function sizeOf(template: string): string {
  return `${Math.round(template.length / 1024)} KB with ${readFields(template).length} uses`;
}
