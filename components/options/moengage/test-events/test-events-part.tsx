import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';

import { currentProject, useProjects } from '@/components/stores/projects';
import { useVault } from '@/components/stores/vault-view';

import { useConnection } from '@/components/stores/use-connection';
import { Section } from '../../../forms/layout';
import { UnlockHere } from '../../../vault/unlock-here';
import { Notice, Waiting } from '../../../ui';
import { ConnectLink } from '../connect-link';
import { usePassEventSettings } from '../use-pass-event-settings';
import { eventsOf, sameAgain } from './plan';
import { SendingNotice } from './sending-notice';
import { SentLog } from './sent-log';
import { TestForm } from './test-form';
import { useProjectAttributes } from './use-project-attributes';
import { useSending } from './use-sending';

/** Sends events as PassKit would, so that segments and campaigns can be tested beforehand. */
export function TestEventsPart() {
  const { settings, change } = usePassEventSettings();
  const { status, connection } = useConnection();
  const isLocked = useVault((state) => state.isLocked);
  const projects = useProjects((state) => state.projects);
  const current = useProjects(currentProject);
  const [projectId, setProjectId] = useState<string>();
  const project = projects.find(({ id }) => id === projectId) ?? current;
  const found = useProjectAttributes(project);
  const { sending, send, stop } = useSending();
  const isBusy = sending.status === 'sending';

  if (status === 'loading' || !settings) return <Waiting label="Looking at your events" rows={4} />;
  if (!connection?.hasDataKey) return <NotConnected />;
  if (isLocked) return <UnlockHere />;
  return (
    <>
      <Section
        title="Send test events"
        lead="They reach your workspace like PassKit’s own. Use a customer who is you."
      >
        {projects.length > 1 && (
          <NativeSelect
            label="Attributes as in the project"
            value={project?.id ?? ''}
            onChange={(event) => setProjectId(event.currentTarget.value)}
            data={projects.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {found ? (
          <TestForm
            // Another project starts with new attributes.
            key={project?.id}
            found={found}
            settings={settings}
            change={change}
            isBusy={isBusy}
            workspace={connection}
            onSend={(plan) => void send(eventsOf(plan, newId))}
          />
        ) : (
          <Waiting label="Looking at the project’s fields" rows={6} />
        )}
        <SendingNotice sending={sending} />
        {isBusy && !sending.isStopping && (
          <div>
            <Button variant="default" onClick={stop}>
              Stop
            </Button>
          </div>
        )}
      </Section>
      <SentLog isBusy={isBusy} onAgain={(entry) => void send([sameAgain(entry, newId())])} />
    </>
  );
}

function NotConnected() {
  return (
    <Notice tone="info">
      Test events need your workspace and its Data API key.{' '}
      <ConnectLink>Connect MoEngage</ConnectLink>
    </Notice>
  );
}

const newId = () => crypto.randomUUID();
