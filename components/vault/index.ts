export { PassphraseField } from './passphrase-field';
export { UnlockForm } from './unlock-form';
export { waitWords } from './use-countdown';
export { usePassphraseForm } from './use-passphrase-form';
