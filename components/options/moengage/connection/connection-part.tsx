import { Button } from '@mantine/core';
import { useState } from 'react';

import { sendMessage } from '@/lib/messages';
import { useVault } from '@/components/stores/vault-view';

import { useConnection } from '@/components/stores/use-connection';
import { Section } from '../../../forms/layout';
import { offerUndo, tellFailure } from '../../../ui/feedback/toasts';
import { UnlockHere } from '../../../vault/unlock-here';
import { Waiting } from '../../../ui';
import { ConnectionForm } from './connection-form';

/** The connected workspace, its keys, and whether they work. */
export function ConnectionPart() {
  const { status, connection } = useConnection();
  const isLocked = useVault((state) => state.isLocked);
  // The form's contents belong to one connection, so another connection starts a new form.
  const [round, setRound] = useState(0);
  const startAnew = () => setRound((before) => before + 1);
  if (status === 'loading') return <Waiting label="Looking at the connection" rows={4} />;
  return (
    <>
      <Section
        title={connection ? 'Your workspace' : 'Connect your workspace'}
        lead="All four are in MoEngage under Settings › Account › APIs; the data center stands in the dashboard’s address."
      >
        {isLocked ? <UnlockHere /> : <ConnectionForm key={round} connection={connection} />}
      </Section>
      {connection && (
        <Section
          title="Disconnect"
          lead="Takes the workspace and its keys out of Passlink. Nothing changes in MoEngage or PassKit."
        >
          <div>
            <Button
              variant="default"
              c="var(--pl-error)"
              onClick={() => void disconnect(startAnew)}
            >
              Disconnect
            </Button>
          </div>
        </Section>
      )}
    </>
  );
}

async function disconnect(onChanged: () => void): Promise<void> {
  try {
    await sendMessage('forgetConnection');
    onChanged();
    offerUndo('MoEngage disconnected.', async () => {
      await sendMessage('restoreConnection');
      onChanged();
    });
  } catch (error) {
    tellFailure(error, () => disconnect(onChanged));
  }
}
