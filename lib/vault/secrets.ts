import * as v from 'valibot';

import { seal, unseal, UnreadableSecretError } from './seal';
import { type Sealed, sealedSchema } from './shapes';
import type { SealedRecords, Secrets } from './types';

const secretsSchema: v.GenericSchema<Secrets> = v.strictObject({
  secret: v.exactOptional(v.string()),
  encryptionKey: v.exactOptional(v.string()),
  replaced: v.exactOptional(v.array(v.string())),
  dataKey: v.exactOptional(v.string()),
  campaignKey: v.exactOptional(v.string()),
});

/** Seals secrets into one record for its owner; undefined if there are none. */
export async function sealSecrets(
  key: CryptoKey,
  ownerId: string,
  secrets: Secrets,
): Promise<Sealed | undefined> {
  if (!Object.values(secrets).some((each) => each !== undefined && each !== '')) return undefined;
  return seal(key, ownerId, JSON.stringify(secrets));
}

/**
 * Opens what `sealSecrets` made.
 * @param sealed the stored value, which may be anything; undefined if nothing is stored.
 * @throws UnreadableSecretError if it was sealed for another owner or with another key, or is
 * damaged.
 */
export async function openSecrets(
  key: CryptoKey,
  ownerId: string,
  sealed: unknown,
): Promise<Secrets> {
  if (sealed === undefined) return {};
  if (!v.is(sealedSchema, sealed)) throw new UnreadableSecretError();
  const text = await unseal(key, ownerId, sealed);
  const secrets = v.safeParse(secretsSchema, parsed(text));
  // A parser's own message would quote the secret.
  if (!secrets.success) throw new UnreadableSecretError();
  return secrets.output;
}

/**
 * Seals every record with a new key. A record that does not open is kept unchanged, because another
 * key may fit it.
 */
export async function resealAll(
  records: SealedRecords,
  from: CryptoKey | undefined,
  to: CryptoKey,
): Promise<SealedRecords> {
  const entries = await Promise.all(
    Object.entries(records).map(async ([id, sealed]): Promise<[string, unknown]> => {
      const again = from && (await reseal(id, sealed, from, to));
      return [id, again ?? sealed];
    }),
  );
  return Object.fromEntries(entries);
}

/** Seals a record with another key; undefined if it does not open. */
export async function reseal(
  id: string,
  sealed: unknown,
  from: CryptoKey,
  to: CryptoKey,
): Promise<Sealed | undefined> {
  try {
    return await sealSecrets(to, id, await openSecrets(from, id, sealed));
  } catch (error) {
    if (error instanceof UnreadableSecretError) return undefined;
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
