import { describe, expect, it } from 'vitest';

import { openSecrets, sealSecrets, UnreadableSecretError } from '../../../../lib/vault';
import { newWrappingKey } from '../../../../lib/vault/key';
import { seal } from '../../../../lib/vault/seal';

const SECRETS = { secret: '0WfoVtZ7MrJSfrHVuiESxZ', encryptionKey: 'f3'.repeat(32) };

describe('the vault', () => {
  it('opens what it sealed', async () => {
    const key = await newWrappingKey();
    const sealed = await sealSecrets(key, 'a', SECRETS);
    expect(await openSecrets(key, 'a', sealed)).toEqual(SECRETS);
  });

  it('has a key that no script can export', async () => {
    const key = await newWrappingKey();
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  it('seals the same secret differently each time, and never in clear text', async () => {
    const key = await newWrappingKey();
    const [first, second] = await Promise.all([
      sealSecrets(key, 'a', SECRETS),
      sealSecrets(key, 'a', SECRETS),
    ]);
    expect(first).not.toEqual(second);
    expect(atob(first!.ciphertext)).not.toContain(SECRETS.secret);
  });

  it('does not open a record that was moved to another project', async () => {
    const key = await newWrappingKey();
    const sealed = await sealSecrets(key, 'a', SECRETS);
    await expect(openSecrets(key, 'b', sealed)).rejects.toThrow(UnreadableSecretError);
  });

  it('does not open a changed record, or a record with another key', async () => {
    const key = await newWrappingKey();
    const sealed = (await sealSecrets(key, 'a', SECRETS))!;
    await expect(openSecrets(await newWrappingKey(), 'a', sealed)).rejects.toThrow(
      UnreadableSecretError,
    );
    const damaged = { ...sealed, ciphertext: `AAAA${sealed.ciphertext.slice(4)}` };
    await expect(openSecrets(key, 'a', damaged)).rejects.toThrow(UnreadableSecretError);
    await expect(openSecrets(key, 'a', { iv: '%', ciphertext: '' })).rejects.toThrow(
      UnreadableSecretError,
    );
  });

  it('does not repeat decrypted data that makes no sense', async () => {
    const key = await newWrappingKey();
    for (const text of [SECRETS.secret, `{"secret": 7, "x": "${SECRETS.secret}"}`, '"', '{}}']) {
      const failure = await openSecrets(key, 'a', await seal(key, 'a', text)).catch(String);
      expect(failure).toContain('cannot be opened');
      expect(failure).not.toContain(SECRETS.secret);
    }
  });

  it('keeps no record for a project without secrets', async () => {
    expect(await sealSecrets(await newWrappingKey(), 'a', {})).toBeUndefined();
    expect(await openSecrets(await newWrappingKey(), 'a', undefined)).toEqual({});
  });
});
