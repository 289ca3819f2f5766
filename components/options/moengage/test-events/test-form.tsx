import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';

import { checkCustomerId, checkEventName } from '@/lib/moengage/pass-events';
import type { PassEventSettings } from '@/lib/storage/pass-event-settings';

import { Disclosure, Notice } from '../../../ui';
import { eventNameOf } from '../use-pass-event-settings';
import { AttributeRows } from './attribute-rows';
import { EventRows } from './event-rows';
import { type AttributeRow, fromLocalTime, type TestPlan } from './plan';
import { RequestPreview, type Workspace } from './request-preview';
import styles from './test-events.module.css';
import { checkTime, FIRST_TIMES, TimeFields } from './time-fields';
import type { ProjectAttributes } from './use-project-attributes';

interface TestFormProps {
  found: ProjectAttributes;
  settings: PassEventSettings;
  change: (changes: Partial<PassEventSettings>) => void;
  isBusy: boolean;
  workspace: Workspace;
  onSend: (plan: TestPlan) => void;
}

/** Chooses the customer, the events, their times and their attributes. */
export function TestForm({ found, settings, change, isBusy, workspace, onSend }: TestFormProps) {
  const [customerId, setCustomerId] = useState(settings.customerId || (found.customerId ?? ''));
  const [attributes, setAttributes] = useState<AttributeRow[]>(() => rowsOf(found));
  const [times, setTimes] = useState(FIRST_TIMES);
  const [isTried, setTried] = useState(false);

  const nameOf = (id: TestPlan['chosen'][number]) => eventNameOf(settings, id);
  const plan = (now: number): TestPlan => ({
    customerId,
    chosen: settings.chosen,
    nameOf,
    attributes,
    endsAt: fromLocalTime(times.lastAt, times.offsetSeconds) ?? now,
    spacing: times.spacing,
    offsetSeconds: times.offsetSeconds,
  });
  const problems = {
    customerId: checkCustomerId(customerId.trim()),
    time: checkTime(times),
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
        onJourney={() => setTimes({ ...times, spacing: 'life' })}
        onRenameAll={(names) => change({ names })}
        onRename={(id, name) => change({ names: { ...settings.names, [id]: name } })}
      />
      {shown(problems.events) && <Notice tone="error">{problems.events}</Notice>}
      <TimeFields times={times} error={shown(problems.time)} onChange={setTimes} />
      <Disclosure label={`Attributes (${attributes.length})`}>
        <AttributeRows rows={attributes} onChange={setAttributes} />
      </Disclosure>
      <Disclosure label="Show the request">
        <RequestPreview plan={plan} workspace={workspace} />
      </Disclosure>
      <div>
        <Button type="submit" loading={isBusy} disabled={count === 0}>
          {count === 1 ? 'Send 1 event' : `Send ${count} events`}
        </Button>
      </div>
    </form>
  );
}

function rowsOf({ payload }: ProjectAttributes): AttributeRow[] {
  return Object.entries(payload).map(([name, value], key) => ({ key, name, value }));
}
