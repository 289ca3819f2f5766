/** A secret is needed, and the author has not given the passphrase yet. */
export class VaultLockedError extends Error {
  override name = 'VaultLockedError';
  constructor() {
    super('Passlink is locked. Open it from the toolbar and unlock it, then try again.');
  }
}

/** The browser does not open the database with its own key. Nothing is lost. */
export class KeyStoreError extends Error {
  override name = 'KeyStoreError';
  constructor() {
    super('The browser does not give the vault its key. Restart the browser, then try again.');
  }
}

/** The stored lock, which is needed to open the vault with the passphrase, is damaged. */
export class DamagedVaultError extends Error {
  override name = 'DamagedVaultError';
  constructor() {
    super(
      'The vault’s own record is damaged, so no passphrase opens it. Set a passphrase anew in Options, then paste the secrets again or import an export of them.',
    );
  }
}
