import type { ProjectSecrets } from '@/lib/messages';

/**
 * The author's edit of a secret. A secret comes from the vault only to be looked at, so a saved one
 * can only be kept, replaced or removed. Kept in a component's memory, never in storage.
 */
export type SecretEdit = { kind: 'keep' } | { kind: 'replace'; text: string } | { kind: 'remove' };

export interface SecretEdits {
  secret: SecretEdit;
  encryptionKey: SecretEdit;
}

export const KEEP_SECRETS: SecretEdits = {
  secret: { kind: 'keep' },
  encryptionKey: { kind: 'keep' },
};

/** The typed text without the white space that comes with pasting. */
export function typedText(edit: SecretEdit): string {
  return edit.kind === 'replace' ? edit.text.trim() : '';
}

/** Whether saving would change the vault. An empty replacement changes nothing. */
export function changesSecrets(edits: SecretEdits): boolean {
  return Object.values(toSecrets(edits)).length > 0;
}

/** Whether anything was typed that a reload would lose. */
export function holdsTypedSecret({ secret, encryptionKey }: SecretEdits): boolean {
  return typedText(secret) !== '' || typedText(encryptionKey) !== '';
}

/** The edits in the form that `saveProject` takes: absent keeps a secret, '' removes it. */
export function toSecrets({ secret, encryptionKey }: SecretEdits): ProjectSecrets {
  return {
    ...(changes(secret) && { secret: typedText(secret) }),
    ...(changes(encryptionKey) && { encryptionKey: typedText(encryptionKey) }),
  };
}

function changes(edit: SecretEdit): boolean {
  return edit.kind === 'remove' || typedText(edit) !== '';
}
