import { PassKitError } from './errors';
import { requireSecret } from './secret';
import type { LinkReport } from './types';
import { findSignedText, readSignature, type Signature } from './verify-signature';

/** The result of checking a hashed link's signature. */
type SignatureReport = Pick<LinkReport, 'signature' | 'notes' | 'digest'>;

/**
 * Checks a signature if a secret is given.
 * @param texts the texts that may have been signed, starting with the link as it was given.
 * @param asGiven how many of them are the link as it was given; with another of them, the
 *   signature does not count as valid.
 */
export async function inspectSignature(
  written: string,
  texts: readonly string[],
  asGiven: number,
  secret: string | undefined,
): Promise<SignatureReport> {
  const signature = readSignature(written);
  if (!signature) {
    const note = `The signature must be 64 or 40 hex digits; this one is ${written.length} characters. Was the link cut off?`;
    return { signature: secret === undefined ? 'unchecked' : 'invalid', notes: [note] };
  }
  const { digest } = signature;
  const notes = /[A-F]/.test(written)
    ? ['The signature is in capitals; PassKit’s are in lower case.']
    : [];
  if (secret === undefined) return { signature: 'unchecked', digest, notes };
  try {
    requireSecret(secret);
    const check = await checkWith(secret, signature, texts, asGiven);
    return {
      signature: check.valid ? 'valid' : 'invalid',
      digest,
      notes: notes.concat(check.notes),
    };
  } catch (error) {
    if (!(error instanceof PassKitError)) throw error;
    return { signature: 'unchecked', digest, notes: [...notes, error.message] };
  }
}

async function checkWith(
  secret: string,
  signature: Signature,
  texts: readonly string[],
  asGiven: number,
): Promise<{ valid: boolean; notes: string[] }> {
  const signed = await findSignedText(signature, secret, texts);
  if (signed !== undefined) {
    const valid = texts.indexOf(signed) < asGiven;
    const note = 'The signature fits the link only as it was before it was changed on its way.';
    return { valid, notes: signed === texts[0] ? [] : [note] };
  }
  // MoEngage's published recipe prints a space after the secret.
  const spaced = await findSignedText(signature, `${secret} `, texts);
  if (spaced === undefined) return { valid: false, notes: [] };
  return {
    valid: false,
    notes: ['The link was signed with a space behind the secret. Take it out of the template.'],
  };
}
