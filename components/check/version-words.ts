import type { VersionFindings, VersionVerdict } from '@/lib/moengage/version-findings';

import { counted } from './words';

/** Names that are told; one more is told rather than counted. */
const NAMED = 3;

/** Names in a sentence: “Default”, “Default and en_US”, “Default, en_US, ar_KW and 5 more”. */
export function listed(names: readonly string[]): string {
  const shown = names.length > NAMED + 1 ? names.slice(0, NAMED) : names;
  const rest = names.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  const last = all.at(-1) ?? '';
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${last}` : last;
}

/**
 * The whole check in one line: how much was looked at, and who has the link.
 * @param when “at 14:32”.
 */
export function checkedWords({ versions, having }: VersionFindings, when: string): string {
  const { length } = versions.filter(({ status }) => status === 'checked');
  const isWhole = length === versions.length;
  const extent = `${isWhole ? `All ${length}` : `${length} of ${versions.length}`} checked ${when}`;
  if (length === 0) return extent;
  if (having.length === length) return `${extent}. Each${isWhole ? '' : ' of these'} has the link`;
  if (having.length === 0) return `${extent}. None${isWhole ? '' : ' of these'} has the link`;
  return `${extent}. ${having.length} ${having.length === 1 ? 'has' : 'have'} the link`;
}

/** What a version's own line says: its problems and whether it lacks a link, or why nobody knows. */
export function verdictWords(verdict: VersionVerdict, lacksLink = false): string {
  if (verdict.status === 'unchecked') return `Not checked. ${verdict.why}`;
  const { errors, warnings } = verdict.check;
  const problems = errors + warnings;
  const found = problems > 0 && counted(problems, 'problem');
  if (lacksLink) return found ? `No link, ${found}` : 'No link';
  return found || 'Nothing found';
}

/** “14:32”; with the date, if it was not today. */
export function timeWords(at: number, now = new Date()): string {
  const time = new Date(at);
  const isToday = time.toDateString() === now.toDateString();
  return time.toLocaleString(undefined, {
    ...(!isToday && { day: 'numeric', month: 'short' }),
    hour: '2-digit',
    minute: '2-digit',
  });
}
