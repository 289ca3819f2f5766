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

/** Opens and locks the vault, and answers what needs an open one. */
export const VAULT_MESSAGES = {
  vaultStatus: message('extension-page', nothing).answers<VaultStatus>(),
  unlockVault: message('extension-page', v.strictObject({ passphrase })).answers<UnlockOutcome>(),
  lockVault: message('extension-page', nothing).answers<void>(),
  /** Sets a first passphrase, or changes it; `current` is needed if there is one. */
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
  /** The text of a file with these projects and their secrets, encrypted with a passphrase. */
  exportProjects: message('extension-page', v.strictObject({ ids, passphrase })).answers<string>(),
  readExport: message(
    'extension-page',
    v.strictObject({ text: exportText, passphrase }),
  ).answers<ReadExportOutcome>(),
  /** Imports these projects of an export. Those already stored are replaced or added as copies. */
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
