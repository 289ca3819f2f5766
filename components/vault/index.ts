export { PassphraseField } from './passphrase-field';
export { UnlockForm } from './unlock-form';
export { waitWords } from './unlock-words';
export { usePassphraseForm } from './use-passphrase-form';
