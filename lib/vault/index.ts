/** Secrets at rest, sealed for a project with the browser's own key or with a passphrase's key. */
export { DamagedVaultError, KeyStoreError, VaultLockedError } from './errors';
export { forgetWrappingKey, wrappingKey } from './key';
export { newLock, openLock, type PassphraseKey } from './lock';
export { importKey, requireStrength, ROUNDS } from './passphrase';
export { secretDigest, withReplaced } from './replaced';
export { UnreadableSecretError } from './seal';
export { openSecrets, reseal, resealAll, sealSecrets } from './secrets';
export { sealedSchema, type VaultLock } from './shapes';
export type { SealedRecords, Secrets } from './types';
