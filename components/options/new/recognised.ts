import type { CommandLine } from '@/lib/passkit';
import { readUrl } from '../form/read-url';

/** One thing that a pasted command line may hold, and what its presence or absence means. */
export interface Recognised {
  state: 'found' | 'needed' | 'optional';
  text: string;
}

/** Says what was found in a pasted text and what is still missing; [] if there is no text. */
export function describeRecognised(text: string, read: CommandLine): Recognised[] {
  if (text.trim() === '') return [];
  if (read.url === undefined && read.secret === undefined && read.encryptionKey === undefined) {
    return [
      {
        state: 'needed',
        text: 'Nothing of PassKit’s found in this text. It should hold something like “-url https://pub1.pskt.io/c/a4hrop -key 3f8a…”.',
      },
    ];
  }
  return [
    read.url === undefined
      ? { state: 'needed', text: 'No PassKit URL. Enter it below.' }
      : { state: 'found', text: `PassKit URL, code ${readUrl(read.url).code ?? ''}` },
    read.secret === undefined
      ? {
          state: 'needed',
          text: 'No secret: the command line does not hold it. Copy “Project Secret” from the same page in PassKit into the field below.',
        }
      : { state: 'found', text: 'Secret, filled in below' },
    read.encryptionKey === undefined
      ? { state: 'optional', text: 'No encryption key. Templates do not need it.' }
      : { state: 'found', text: `Encryption key, ${read.encryptionKey.length} digits` },
  ];
}
