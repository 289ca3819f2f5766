import type { Refused } from '../text/refused';

/** The contents of one record: what PassKit issues for a project, or MoEngage's keys. */
export interface Secrets {
  secret?: string;
  encryptionKey?: string;
  /** Digests of the secrets that were here before, the most recent first; see `./replaced`. */
  replaced?: string[];
  /** MoEngage's keys are in a record of their own; see `lib/background/store/connection-store`. */
  dataKey?: string;
  campaignKey?: string;
}

/** Sealed secrets by project id, as stored. A damaged one may be anything. */
export type SealedRecords = Record<string, unknown>;

/** The state of the vault; holds no secret. */
export interface VaultStatus {
  /** Whether secrets are sealed with this browser profile's own key or with a passphrase's. */
  protection: 'browser' | 'passphrase';
  isLocked: boolean;
  /**
   * Idle minutes until it locks itself; null means only when the browser closes. Only for a vault
   * with a passphrase.
   */
  lockAfterMinutes: number | null;
  /** After wrong passphrases: no passphrase is tried before this time, in epoch milliseconds. */
  retryAt: number | null;
  /**
   * Ids of projects whose stored secrets cannot be read, and the number of stored projects that
   * cannot be read at all.
   */
  unreadable: { projectIds: string[]; damagedProjects: number };
}

/**
 * The result of entering a passphrase. `wait`: it was not tried, because `retryAt` (epoch ms) has
 * not come yet.
 */
export type UnlockOutcome = { status: 'open' } | { status: 'wrong' | 'wait'; retryAt: number };

/** What an encrypted export contains, before anything is saved. */
export interface ExportPreview {
  projects: {
    id: string;
    name: string;
    hasSecret: boolean;
    hasEncryptionKey: boolean;
    isKnown: boolean;
  }[];
}

/** The export is damaged or hostile, or has another passphrase. */
export type RefusedFile = Refused<'unusable-file'>;

/** The result of opening an export. */
export type ReadExportOutcome = { status: 'read'; preview: ExportPreview } | RefusedFile;

export type ImportOutcome = { status: 'imported'; added: number; replaced: number } | RefusedFile;
