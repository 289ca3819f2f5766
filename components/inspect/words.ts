import type { LinkVerdict } from '@/lib/messages';
import type { LinkChange, LinkReport } from '@/lib/passkit';
import type { Project } from '@/lib/project/types';

import type { Tone } from '../ui';

const LIST = new Intl.ListFormat('en');

/** What changed a link on its way, one sentence for each change. */
export function changeWords(change: LinkChange): string {
  switch (change.kind) {
    case 'mail':
      return 'It stood in the encoded body of a mail; it is read decoded.';
    case 'entities':
      return 'Characters were written as HTML escapes, such as &amp; for &.';
    case 'percent':
      return 'It was percent-encoded, as inside another link.';
    case 'line-breaks':
      return 'It was broken over several lines.';
    case 'invisible':
      return 'Characters that nobody sees stood in it.';
    case 'redirect':
      return change.via === undefined
        ? 'It was packed into another link, as click tracking does.'
        : `It was packed into a link of ${change.via}, as click tracking does.`;
    case 'parameters':
      return `${LIST.format(change.names)} ${change.names.length === 1 ? 'was' : 'were'} added to it.`;
  }
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
