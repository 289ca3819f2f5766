import type { Sealed } from './seal';

/** What PassKit gives out for a project; either may be missing. */
export interface Secrets {
  secret?: string;
  encryptionKey?: string;
}

/** Sealed secrets by project id, as they lie in storage. */
export type SealedRecords = Record<string, Sealed>;
