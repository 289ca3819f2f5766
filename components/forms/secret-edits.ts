import type { ProjectSecrets } from '@/lib/messages';

/**
 * What the author does to a secret. What is in the vault comes back to a page only to be looked at,
 * so a saved secret can only be kept, replaced or removed. Lives in a component's memory, never in storage.
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

/** What was typed, without the white space that pasting brings along. */
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

/** The edits as `saveProject` takes them: absent leaves a secret alone, '' takes it out. */
export function toSecrets({ secret, encryptionKey }: SecretEdits): ProjectSecrets {
  return {
    ...(changes(secret) && { secret: typedText(secret) }),
    ...(changes(encryptionKey) && { encryptionKey: typedText(encryptionKey) }),
  };
}

function changes(edit: SecretEdit): boolean {
  return edit.kind === 'remove' || typedText(edit) !== '';
}
