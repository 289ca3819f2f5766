import type { LinkVerdict } from '@/lib/messages';
import {
  type FoundLink,
  type LinkChange,
  type LinkReport,
  standingAfter,
  standingOf,
} from '@/lib/passkit';
import type { Project } from '@/lib/project/types';

import type { Tone } from '../ui';

const LIST = new Intl.ListFormat('en');

/** What changed a link on its way and what that means, for each change. */
export function changeWords(change: LinkChange): string {
  switch (change.kind) {
    case 'mail':
      return 'It stood in the encoded body of a mail; it is read decoded.';
    case 'json':
      return 'It stood in JSON, with JSON’s escapes; it is read without them.';
    case 'entities':
      return change.bare
        ? 'Each & is written &amp;. In a page’s HTML that is right once; anywhere else such a link opens nothing.'
        : 'Characters were written as HTML escapes, such as &amp; for &.';
    case 'percent':
      return 'It was percent-encoded, as inside another link; on its own it opens nothing.';
    case 'line-breaks':
      return 'It was broken over several lines; mail programs open only the first.';
    case 'invisible':
      return 'Characters that nobody sees stood in it; they spoil the address.';
    case 'redirect':
      return change.via === undefined
        ? 'It was packed into another link, as click tracking does.'
        : `It was packed into a link of ${change.via}, as click tracking does.`;
    case 'unencoded':
      return 'The link around it holds it as it is, not encoded; most would cut it at its first &.';
    case 'parameters':
      return `${LIST.format(change.names)} ${change.names.length === 1 ? 'was' : 'were'} added to it; whether PassKit takes that is not known.`;
    case 'before':
      return `“${change.text}” stood in front of it. Take it out of the template’s link field.`;
    case 'scheme':
      return 'It began with http:// instead of https://; the signature covers https://.';
    case 'capitals':
      return change.what === 'host'
        ? 'Its host was in capitals. Browsers write it small, as it was signed; what else opens links may not.'
        : 'Its signature was in capitals; PassKit’s are in lower case.';
    case 'slash':
      return 'A / stood before the ?; the signature covers the address without it.';
    case 'order':
      return change.names.length === 0
        ? 'Its parameters stood in another order; PassKit wants data first, then the signature.'
        : `${LIST.format(change.names)} stood before the end of the signed part; PassKit wants ${change.names.length === 1 ? 'it' : 'them'} behind the signature.`;
    case 'repeated':
      return `${LIST.format(change.names)} stood in it more than once; which one PassKit reads is not known. The first is kept.`;
    case 'plus':
      return 'A + in its data had become a space; whether PassKit reads it as + is not known.';
    case 'behind':
      return `“${change.text}” stood right behind the signature and became part of it. UTM parameters go there with &.`;
    case 'fragment':
      return `“${change.text}” stood behind it. Browsers keep that to themselves: the link opens, and PassKit never sees what is in it.`;
  }
}

/** What is said of a link as it was pasted. */
interface StandingWords {
  tone: Tone;
  title: string;
  reasons: string[];
}

/**
 * Whether a link opens a pass as it was pasted, if its signature is right once it is mended.
 * @returns undefined if nothing was done to it that could matter.
 */
export function standingWords({ changes, times }: FoundLink): StandingWords | undefined {
  const standing = standingOf(changes);
  if (standing === 'whole') return undefined;
  const where = times > 1 ? `In at least one of ${times} places` : 'As pasted';
  return {
    tone: standing === 'broken' ? 'error' : 'warning',
    title:
      standing === 'broken'
        ? `${where}, this link opens no pass`
        : `${where}, it is not known whether this link opens`,
    reasons: changes.filter((change) => standingAfter(change) !== 'whole').map(changeWords),
  };
}

/** Changes that leave a link whole, one sentence for each; wrappers have words of their own. */
export function harmlessWords(changes: readonly LinkChange[]): string[] {
  return changes
    .filter((change) => change.kind !== 'redirect' && standingAfter(change) === 'whole')
    .map(changeWords);
}

/** What is said of the link once it is mended. Never green: it is not what was pasted. */
export function mendedWords(...given: Parameters<typeof verdictWords>): {
  tone: Tone;
  text: string;
} {
  const [{ report }, project] = given;
  const by = project ? ` by “${project.name}”` : '';
  const verdict = verdictWords(...given);
  if (verdict.tone !== 'success') return { ...verdict, text: `Mended: ${verdict.text}` };
  return report.format === 'encrypted'
    ? {
        tone: 'info',
        text: `Mended, it can be opened${project ? ` with the key of “${project.name}”` : ''}.`,
      }
    : { tone: 'info', text: `Mended, it is the link that was signed${by}.` };
}

/** Whether PassKit would accept a link. */
export function verdictWords(
  { report }: LinkVerdict,
  project: Pick<Project, 'name' | 'hasSecret' | 'hasEncryptionKey'> | undefined,
): { tone: Tone; text: string } {
  const name = project && `“${project.name}”`;
  if (report.format === 'encrypted') {
    if (report.payload && name) {
      return { tone: 'success', text: `Encrypted, and opened with the key of ${name}` };
    }
    return { tone: 'info', text: `Encrypted, not opened: ${missing('key', name, project)}` };
  }
  if (report.signature === 'valid' && !report.payload) {
    return { tone: 'error', text: 'The signature fits, but PassKit cannot read the data' };
  }
  if (report.signature === 'valid') {
    return { tone: 'success', text: name ? `Signature valid, by ${name}` : 'Signature valid' };
  }
  if (report.signature === 'invalid') {
    const what = name ? `it is not the one of ${name}` : 'PassKit will not believe this link';
    return { tone: 'error', text: `Signature invalid: ${what}` };
  }
  if (report.format === 'hashed') {
    return { tone: 'info', text: `Signature not checked: ${missing('secret', name, project)}` };
  }
  return { tone: 'error', text: 'Not a whole SmartPass link' };
}

function missing(
  what: 'secret' | 'key',
  name: string | undefined,
  project: Pick<Project, 'hasSecret' | 'hasEncryptionKey'> | undefined,
): string {
  if (name === undefined) return 'none of your projects has this PassKit URL';
  const has = what === 'secret' ? project?.hasSecret : project?.hasEncryptionKey;
  if (!has) return `${name} has no ${what === 'secret' ? 'secret' : 'encryption key'} yet`;
  return what === 'key'
    ? `the key of ${name} does not fit`
    : `the secret of ${name} cannot be used`;
}

/** The format of a link, in one line. */
export function formatWords({ format, digest }: LinkReport): string {
  if (format === 'encrypted') return 'Encrypted';
  if (format === 'hashed') return digest === undefined ? 'Signed' : `Signed with ${digest}`;
  return 'Format not known';
}

export function characters(count: number): string {
  return count === 1 ? '1 character' : `${count.toLocaleString('en')} characters`;
}
