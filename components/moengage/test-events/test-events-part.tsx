import { Anchor, Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';

import { asCurl, checkCustomerId, checkEventName } from '@/lib/moengage/pass-events';
import { requestOf, type SentEvent } from '@/lib/moengage/sent-events';
import type { PassEventSettings } from '@/lib/state/pass-event-settings';
import { useConnection } from '@/lib/state/connection-view';
import { currentProject, useProjects } from '@/lib/state/projects';
import { useVault } from '@/lib/state/vault-view';

import { Grid, Section } from '../../options/form/layout';
import { hrefOf } from '../../options/route';
import { UnlockHere } from '../../options/unlock-here';
import { CopyButton, Disclosure, Notice, Waiting } from '../../ui';
import { eventNameOf } from '../event-name';
import { usePassEventSettings } from '../use-pass-event-settings';
import { AttributeRows } from './attribute-rows';
import { EventRows } from './event-rows';
import {
  type AttributeRow,
  eventsOf,
  fromLocalTime,
  offsetChoices,
  offsetWords,
  type TestPlan,
} from './plan';
import { SendingNotice } from './sending-notice';
import { SentLog } from './sent-log';
import styles from './test-events.module.css';
import { type ProjectAttributes, useProjectAttributes } from './use-project-attributes';
import { useSending } from './use-sending';

const MINUTE = 60_000;
const SPACINGS = [
  { value: String(MINUTE), label: 'A minute' },
  { value: String(60 * MINUTE), label: 'An hour' },
  { value: String(24 * 60 * MINUTE), label: 'A day' },
  { value: 'life', label: 'As in life, over nine days' },
];
/** East of UTC; the browser counts minutes west. */
const OWN_OFFSET_SECONDS = -new Date().getTimezoneOffset() * 60;

/** Events as PassKit would send them, so that segments and campaigns can be tried beforehand. */
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
  const again = ({
    sentAt: _at,
    dataCenter: _dc,
    tries: _tries,
    status: _status,
    ...entry
  }: SentEvent) => {
    const { requestId: _request, failure: _failure, ...event } = entry;
    void send([{ ...event, id: crypto.randomUUID() }]);
  };
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
            // Another project's attributes start anew.
            key={project?.id}
            found={found}
            settings={settings}
            change={change}
            isBusy={isBusy}
            workspace={connection}
            onSend={(plan) => void send(eventsOf(plan, () => crypto.randomUUID()))}
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
      <SentLog isBusy={isBusy} onAgain={again} />
    </>
  );
}

function NotConnected() {
  return (
    <Notice tone="info">
      Test events need your workspace and its Data API key.{' '}
      <Anchor href={hrefOf({ page: 'moengage', part: 'connection' })} inherit underline="always">
        Connect MoEngage
      </Anchor>
    </Notice>
  );
}

interface TestFormProps {
  found: ProjectAttributes;
  settings: PassEventSettings;
  change: (changes: Partial<PassEventSettings>) => void;
  isBusy: boolean;
  workspace: Parameters<typeof asCurl>[0];
  onSend: (plan: TestPlan) => void;
}

function TestForm({ found, settings, change, isBusy, workspace, onSend }: TestFormProps) {
  const [customerId, setCustomerId] = useState(settings.customerId || (found.customerId ?? ''));
  const [attributes, setAttributes] = useState<AttributeRow[]>(() => rowsOf(found));
  const [offsetSeconds, setOffset] = useState(OWN_OFFSET_SECONDS);
  // Empty: the moment of sending.
  const [lastAt, setLastAt] = useState('');
  const [spacing, setSpacing] = useState<TestPlan['spacing']>(MINUTE);
  const [isTried, setTried] = useState(false);

  const nameOf = (id: TestPlan['chosen'][number]) => eventNameOf(settings, id);
  const plan = (now: number): TestPlan => ({
    customerId,
    chosen: settings.chosen,
    nameOf,
    attributes,
    endsAt: fromLocalTime(lastAt, offsetSeconds) ?? now,
    spacing,
    offsetSeconds,
  });
  const problems = {
    customerId: checkCustomerId(customerId.trim()),
    time: checkTime(lastAt, offsetSeconds),
    events: settings.chosen.length === 0 ? 'Choose at least one event.' : undefined,
    names: settings.chosen.map((id) => checkEventName(nameOf(id))).find(Boolean),
  };
  const isSound = Object.values(problems).every((each) => each === undefined);
  const shown = (problem: string | undefined) => (isTried ? problem : undefined);
  const count = settings.chosen.length;
  return (
    <form
      aria-label="Test events"
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isSound && !isBusy) onSend(plan(Date.now()));
      }}
    >
      <TextInput
        label="Customer ID"
        description="The ID of somebody in MoEngage, as your app tracks it: what your passes carry in person.externalId."
        value={customerId}
        error={shown(problems.customerId)}
        onChange={(event) => {
          setCustomerId(event.currentTarget.value);
          change({ customerId: event.currentTarget.value });
        }}
        spellCheck={false}
        autoComplete="off"
      />
      <EventRows
        chosen={settings.chosen}
        nameOf={nameOf}
        onChoose={(chosen) => change({ chosen })}
        onJourney={() => setSpacing('life')}
        onRename={(id, name) => change({ names: { ...settings.names, [id]: name } })}
      />
      {shown(problems.events) && <Notice tone="error">{problems.events}</Notice>}
      <Grid column={180}>
        <TextInput
          type="datetime-local"
          label="Time of the last event"
          description="Now, where it is empty."
          value={lastAt}
          error={shown(problems.time)}
          onChange={(event) => setLastAt(event.currentTarget.value)}
        />
        <NativeSelect
          label="Time between events"
          description="The others come before the last."
          value={String(spacing)}
          onChange={({ currentTarget: { value } }) =>
            setSpacing(value === 'life' ? value : Number(value))
          }
          data={SPACINGS}
        />
        <NativeSelect
          label="Customer’s offset from UTC"
          description="Yours, unless they live elsewhere."
          value={String(offsetSeconds)}
          onChange={(event) => setOffset(Number(event.currentTarget.value))}
          data={offsetChoices(OWN_OFFSET_SECONDS).map((seconds) => ({
            value: String(seconds),
            label: offsetWords(seconds),
          }))}
        />
      </Grid>
      <Disclosure label={`Attributes (${attributes.length})`}>
        <AttributeRows rows={attributes} onChange={setAttributes} />
      </Disclosure>
      <Disclosure label="Show the request">
        <Requests plan={plan} workspace={workspace} />
      </Disclosure>
      <div>
        <Button type="submit" loading={isBusy} disabled={count === 0}>
          {count === 1 ? 'Send 1 event' : `Send ${count} events`}
        </Button>
      </div>
    </form>
  );
}

/** What goes over the network, the key left out. */
function Requests({
  plan,
  workspace,
}: {
  plan: (now: number) => TestPlan;
  workspace: TestFormProps['workspace'];
}) {
  const [now] = useState(() => Date.now());
  const events = eventsOf(plan(now), () => '');
  const text = events.map((event) => asCurl(workspace, requestOf(event))).join('\n\n');
  if (text === '') return <Text size="sm">Choose an event first.</Text>;
  return (
    <div className={styles.request}>
      <pre className={styles.code} dir="ltr">
        {text}
      </pre>
      <div>
        <CopyButton label="Copy the request" text={text} size="xs" />
      </div>
    </div>
  );
}

function checkTime(text: string, offsetSeconds: number): string | undefined {
  if (text === '') return undefined;
  const at = fromLocalTime(text, offsetSeconds);
  if (at === undefined) return 'Write day and time, or leave it empty for now.';
  return at > Date.now() ? 'MoEngage refuses events from the future.' : undefined;
}

function rowsOf({ payload }: ProjectAttributes): AttributeRow[] {
  return Object.entries(payload).map(([name, value], key) => ({ key, name, value }));
}
