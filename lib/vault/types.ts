import type { Refused } from '../text/refused';

/** What one record holds: what PassKit gives out for a project, or MoEngage's keys. */
export interface Secrets {
  secret?: string;
  encryptionKey?: string;
  /** Digests of the secrets that stood here before, the last one first; see `./replaced`. */
  replaced?: string[];
  /** MoEngage's keys stand in a record of their own; see `lib/state/connection-book`. */
  dataKey?: string;
  campaignKey?: string;
}

/** Sealed secrets by project id, as they lie in storage: a damaged one may be anything. */
export type SealedRecords = Record<string, unknown>;

/** How the vault stands; holds no secret. */
export interface VaultStatus {
  /** By this browser profile's own key, or by a passphrase. */
  protection: 'browser' | 'passphrase';
  isLocked: boolean;
  /** Idle minutes until it locks itself; null: only with the browser. Passphrase vaults only. */
  lockAfterMinutes: number | null;
  /** After wrong passphrases: epoch milliseconds before which none is tried. */
  retryAt: number | null;
  /** Projects whose stored secrets cannot be read, by id, and records that could not be read at all. */
  unreadable: { projectIds: string[]; damagedProjects: number };
}

/** What came of a passphrase. `wait`: none was tried, `retryAt` (epoch ms) has not come yet. */
export type UnlockOutcome = { status: 'open' } | { status: 'wrong' | 'wait'; retryAt: number };

/** What an encrypted export holds, before anything of it is kept. */
export interface ExportPreview {
  projects: {
    id: string;
    name: string;
    hasSecret: boolean;
    hasEncryptionKey: boolean;
    isKnown: boolean;
  }[];
}

/** An export that is damaged, hostile, or opened by another passphrase. */
export type RefusedFile = Refused<'unusable-file'>;

/** What opening an export came to. */
export type ReadExportOutcome = { status: 'read'; preview: ExportPreview } | RefusedFile;

export type ImportOutcome = { status: 'imported'; added: number; replaced: number } | RefusedFile;
