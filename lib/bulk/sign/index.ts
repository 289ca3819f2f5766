import type { BulkPlan, LentKeys } from '../types';
import { encryptedSigner } from './encrypted';
import { hashedSigner } from './hashed';
import type { RowSigner } from './row-signer';

export { ByteSink } from './byte-sink';
export type { RowSigner } from './row-signer';

/** Prepares to sign the rows of a file. */
export async function createSigner(plan: BulkPlan, keys: LentKeys): Promise<RowSigner> {
  return keys.format === 'hashed' ? hashedSigner(plan, keys) : encryptedSigner(plan, keys);
}
