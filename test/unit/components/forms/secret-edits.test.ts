import { describe, expect, it } from 'vitest';

import { adviseOnSecret, checkEncryptionKey } from '@/components/options/form/secret-advice';
import { changesSecrets, KEEP_SECRETS, toSecrets } from '@/components/forms/secret-edits';

describe('edits of secrets', () => {
  it('leave both secrets alone at first', () => {
    expect(toSecrets(KEEP_SECRETS)).toEqual({});
    expect(changesSecrets(KEEP_SECRETS)).toBe(false);
  });

  it('treat an empty replacement as no change', () => {
    const edits = { ...KEEP_SECRETS, secret: { kind: 'replace', text: '  ' } as const };
    expect(toSecrets(edits)).toEqual({});
  });

  it('remove the white space of pasting, and delete a secret with an empty text', () => {
    const edits = {
      secret: { kind: 'replace', text: ' abc\n' },
      encryptionKey: { kind: 'remove' },
    } as const;
    expect(toSecrets(edits)).toEqual({ secret: 'abc', encryptionKey: '' });
    expect(changesSecrets(edits)).toBe(true);
  });
});

describe('advice on a secret', () => {
  it.each([
    ['0WfoVtZ7MrJSfrHVuiESxZ', undefined],
    ['', undefined],
    ['0WfoVtZ7MrJSfrHVuiESx', /22 characters, this one has 21/],
    ['0WfoVtZ7MrJSf-HVuiESxZ', /letters and digits only/],
    ['f333'.repeat(16), /looks like the encryption key/],
  ])('for %j is %s', (secret, advice) => {
    if (advice) expect(adviseOnSecret(secret)).toMatch(advice);
    else expect(adviseOnSecret(secret)).toBeUndefined();
  });

  it('accepts no key, or a key of AES’s lengths', () => {
    expect(checkEncryptionKey('')).toBeUndefined();
    expect(checkEncryptionKey('ab'.repeat(32))).toBeUndefined();
    expect(checkEncryptionKey('ab'.repeat(31))).toMatch(/64 hex digits/);
  });
});
