import { Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';

import { useVault } from '../../../lib/state/vault-view';
import { Notice, Waiting } from '../../ui';
import { UnlockForm } from '../../vault';
import { Section } from '../form/layout';
import { AutoLock } from './auto-lock';
import { ChangePassphrase, RemovePassphrase, SetPassphrase } from './passphrase-forms';
import { ExportSecrets } from './export-secrets';
import { ImportSecrets } from './import-secrets';
import { Unreadable } from './unreadable';

/** How the secrets are kept, and moving them to another computer. */
export function VaultPage() {
  useDocumentTitle('Vault · Passlink');
  const { isLocked, status } = useVault();
  if (isLocked) {
    return (
      <>
        <VisuallyHidden>
          <h1>Vault</h1>
        </VisuallyHidden>
        <UnlockForm />
      </>
    );
  }
  if (!status) return <Waiting label="Opening the vault" rows={4} />;
  const hasPassphrase = status.protection === 'passphrase';
  return (
    <Stack gap="xl">
      <div>
        <Title order={1}>Vault</Title>
        <Text c="dimmed" maw={560}>
          {hasPassphrase
            ? 'Your secrets are encrypted with a key that only your passphrase opens. Passlink forgets it when it locks.'
            : 'Your secrets are encrypted with a key of this browser. Whoever can use this browser can use Passlink: a passphrase keeps them out.'}
        </Text>
      </div>
      <Unreadable unreadable={status.unreadable} />
      {hasPassphrase ? (
        <>
          <AutoLock minutes={status.lockAfterMinutes} />
          <ChangePassphrase />
          <RemovePassphrase />
        </>
      ) : (
        <SetPassphrase />
      )}
      <Section
        title="Move projects to another computer"
        lead="With their secrets, in a file that only its passphrase opens. Send the file and its passphrase separately."
      >
        <ExportSecrets />
        <ImportSecrets />
      </Section>
      <Notice tone="info">
        A snippet contains its project’s secret wherever it stands, because MoEngage signs with it.
        The vault protects what is kept here, not what stands in a template.
      </Notice>
    </Stack>
  );
}
