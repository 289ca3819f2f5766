import { Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useState } from 'react';

import { lookAtVault, useVault } from '../../stores/vault-view';
import type { VaultStatus } from '@/lib/vault/types';
import { failureWords, Notice, rescueFocus, Waiting } from '../../ui';
import { UnlockForm } from '../../vault';
import { Section } from '../../forms/layout';
import { DropZone } from '../../ui/controls/drop-zone';
import { AutoLock } from './auto-lock';
import { ChangePassphrase, RemovePassphrase, SetPassphrase } from './passphrase-forms';
import { ExportSecrets } from './export-secrets';
import { ImportSecrets, keyOf } from './import-secrets';
import { Unreadable } from './unreadable';

/** How the secrets are protected, and how to move them to another computer. */
export function VaultPage() {
  useDocumentTitle('Vault · Passlink');
  const { isLocked, status, failure } = useVault();
  return (
    <div ref={rescueFocus}>
      {isLocked ? (
        <>
          <VisuallyHidden>
            <h1>Vault</h1>
          </VisuallyHidden>
          <UnlockForm />
        </>
      ) : status ? (
        <OpenVault status={status} />
      ) : failure === undefined ? (
        <Waiting label="Opening the vault" rows={4} />
      ) : (
        <Stack gap="lg">
          <Title order={1}>Vault</Title>
          <Notice
            tone="error"
            actions={[{ label: 'Try again', onClick: () => void lookAtVault() }]}
          >
            {failureWords(failure)}
          </Notice>
        </Stack>
      )}
    </div>
  );
}

function OpenVault({ status }: { status: VaultStatus }) {
  const [dropped, setDropped] = useState<File>();
  const hasPassphrase = status.protection === 'passphrase';
  return (
    <DropZone onDrop={setDropped}>
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
          <ImportSecrets key={dropped && keyOf(dropped)} dropped={dropped} />
        </Section>
        <Notice tone="info">
          A snippet contains its project’s secret wherever it stands, because MoEngage signs with
          it. The vault protects what is kept here, not what stands in a template.
        </Notice>
      </Stack>
    </DropZone>
  );
}
