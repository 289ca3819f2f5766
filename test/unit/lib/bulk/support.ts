import { createSigner, ByteSink } from '../../../../lib/bulk/sign/index.ts';
import { lendEncryptionKey, lendSecret } from '../../../../lib/bulk/sign/lend-keys.ts';
import type { BulkPlan, Dialect, SignedChunk } from '../../../../lib/bulk/types.ts';
import type { Digest } from '../../../../lib/passkit/index.ts';

export const URL_OF_PROJECT = 'https://pub1.pskt.io/c/a4hrop';
export const SECRET = '0WfoVtZ7MrJSfrHVuiESxZ';
export const ENCRYPTION_KEY = 'f3'.repeat(32);

export const DIALECT: Dialect = {
  encoding: 'utf-8',
  hasBom: false,
  delimiter: ',',
  newline: '\n',
  hasHeader: true,
  preamble: 0,
};

export function plan(over: Partial<BulkPlan> & Pick<BulkPlan, 'columns'>): BulkPlan {
  return {
    dialect: DIALECT,
    url: URL_OF_PROJECT,
    format: 'hashed',
    utm: '',
    refusesDoubtful: true,
    keepsEmpty: false,
    ...over,
  };
}

/** Signs whole rows as a worker does; takes and returns text. */
export async function signRows(
  rows: string | Uint8Array<ArrayBuffer>,
  using: BulkPlan,
  digest: Digest = 'SHA-256',
  secret = SECRET,
): Promise<SignedChunk & { text: string }> {
  const keys =
    using.format === 'hashed'
      ? await lendSecret(secret, digest)
      : await lendEncryptionKey(ENCRYPTION_KEY);
  const sign = await createSigner(using, keys);
  const bytes = typeof rows === 'string' ? new TextEncoder().encode(rows) : rows;
  const chunk = await sign(bytes, new ByteSink(16));
  return { ...chunk, text: new TextDecoder().decode(chunk.output.subarray(0, chunk.length)) };
}
