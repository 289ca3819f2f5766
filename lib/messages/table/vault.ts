import * as v from 'valibot';

import { EXPORT_SIZE_LIMIT, LOCK_AFTER_MINUTES } from '../../vault/limits';
import type {
  ImportOutcome,
  ReadExportOutcome,
  UnlockOutcome,
  VaultStatus,
} from '../../vault/types';
import { message } from '../message';
import { id, ids, nothing, text } from '../shapes';

const passphrase = v.pipe(text, v.maxLength(1024));
const exportText = v.pipe(text, v.maxLength(EXPORT_SIZE_LIMIT));

/** Opening and locking the vault, and what only an open one gives. */
export const VAULT_MESSAGES = {
  vaultStatus: message('extension-page', nothing).answers<VaultStatus>(),
  unlockVault: message('extension-page', v.strictObject({ passphrase })).answers<UnlockOutcome>(),
  lockVault: message('extension-page', nothing).answers<void>(),
  /** Sets a first passphrase, or changes it; `current` is asked for where there is one. */
  setPassphrase: message(
    'extension-page',
    v.strictObject({ passphrase, current: v.exactOptional(passphrase) }),
  ).answers<UnlockOutcome>(),
  removePassphrase: message(
    'extension-page',
    v.strictObject({ current: passphrase }),
  ).answers<UnlockOutcome>(),
  setLockAfter: message(
    'extension-page',
    v.strictObject({ minutes: v.nullable(v.picklist(LOCK_AFTER_MINUTES)) }),
  ).answers<void>(),
  /** The secret itself, for the author's eyes, after a deliberate click. */
  revealSecret: message(
    'extension-page',
    v.strictObject({ id, which: v.picklist(['secret', 'encryptionKey']) }),
  ).answers<string>(),
  /** These projects with their secrets, sealed with a passphrase: the text of a file. */
  exportProjects: message('extension-page', v.strictObject({ ids, passphrase })).answers<string>(),
  readExport: message(
    'extension-page',
    v.strictObject({ text: exportText, passphrase }),
  ).answers<ReadExportOutcome>(),
  /** Takes these projects of an export in; those already there are replaced or kept twice. */
  importProjects: message(
    'extension-page',
    v.strictObject({
      text: exportText,
      passphrase,
      ids,
      whenKnown: v.picklist(['replace', 'copy']),
    }),
  ).answers<ImportOutcome>(),
};
