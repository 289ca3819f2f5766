import { cleanEncryptionKey, PassKitError } from '@/lib/passkit';

/** Length of every PassKit secret seen so far. Another length is unusual, not wrong. */
const SECRET_LENGTH = 22;

/**
 * Warns about a secret that does not look like PassKit's. Any secret can sign, so this never
 * forbids one.
 */
export function adviseOnSecret(secret: string): string | undefined {
  if (secret === '') return undefined;
  if (checkEncryptionKey(secret) === undefined) {
    return 'This looks like the encryption key. The secret is the shorter one, 22 letters and digits.';
  }
  if (!/^[\da-z]+$/i.test(secret)) {
    return 'PassKit’s secrets hold letters and digits only. Copy it again to be sure.';
  }
  if (secret.length === SECRET_LENGTH) return undefined;
  return `PassKit’s secrets have ${SECRET_LENGTH} characters, this one has ${secret.length}. Copy it again to be sure.`;
}

/** Says what is wrong with an encryption key. Having none is fine. */
export function checkEncryptionKey(key: string): string | undefined {
  if (key === '') return undefined;
  try {
    cleanEncryptionKey(key);
    return undefined;
  } catch (error) {
    if (error instanceof PassKitError) return error.message;
    throw error;
  }
}
