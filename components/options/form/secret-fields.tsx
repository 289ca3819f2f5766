import { sendMessage } from '@/lib/messages';
import { adviseOnSecret, checkEncryptionKey } from './secret-advice';
import { type SecretEdits, typedText } from '../../forms/secret-edits';
import { SecretField } from '../../forms/secret-field';

interface SecretFieldsProps {
  /** What the vault already holds. */
  saved: { id?: string; hasSecret: boolean; hasEncryptionKey: boolean };
  edits: SecretEdits;
  onChange: (edits: SecretEdits) => void;
}

/** The secret that signs links, and the key that encrypts them. */
export function SecretFields({ saved, edits, onChange }: SecretFieldsProps) {
  const { id } = saved;
  const revealOf = (which: 'secret' | 'encryptionKey') =>
    id === undefined ? undefined : () => sendMessage('revealSecret', { id, which });
  return (
    <>
      <SecretField
        label="Secret"
        description="In PassKit under Distribution › Command Line Tools, named “Project Secret”: 22 letters and digits. It signs your links."
        whenAbsent="Without it, nothing can be signed: neither templates nor links from the popup. You can add it later."
        saved={saved.hasSecret}
        reveal={revealOf('secret')}
        edit={edits.secret}
        onChange={(secret) => onChange({ ...edits, secret })}
        advice={adviseOnSecret(typedText(edits.secret))}
      />
      <SecretField
        label="Encryption key"
        description="Optional. Only for encrypted links from the popup; templates do not use it."
        saved={saved.hasEncryptionKey}
        reveal={revealOf('encryptionKey')}
        edit={edits.encryptionKey}
        onChange={(encryptionKey) => onChange({ ...edits, encryptionKey })}
        error={checkEncryptionKey(typedText(edits.encryptionKey))}
      />
    </>
  );
}
