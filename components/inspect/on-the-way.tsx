import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';

import { currentProject, useProjects } from '@/components/stores/projects';
import type { Project } from '@/lib/project/types';
import {
  type Arrival,
  arrivalWords,
  type Channel,
  CHANNELS,
  likelyChannel,
  observationWords,
  observe,
  shortenedArrival,
} from '@/lib/proof/arrival';
import { arrivalsItem, keepArrival } from '@/lib/storage/arrivals';

import { entryOf, useStored } from '../stores/use-stored';
import { announce, Notice, useAttempt } from '../ui';
import styles from './inspect.module.css';
import { Sentences } from './sentences';

interface OnTheWayProps {
  arrival: Arrival;
  /** What else was undone, in words. */
  others: readonly string[];
  /** The project that the link is of, if that is certain. What was seen is kept with it. */
  project: Project | undefined;
  /** Whether the pasted text is a mail's source. */
  isMail: boolean;
  order: 3 | 4;
}

/** What happened to a link between its template and here, to be kept as a proof. */
export function OnTheWay({ arrival, others, project, isMail, order }: OnTheWayProps) {
  const [channel, setChannel] = useState<Channel | ''>(likelyChannel(arrival, isMail));
  const [sentOn, setSentOn] = useState('');
  const steps = arrivalWords(arrival, channel, sentOn === '' ? undefined : midnight(sentOn));
  const told = [...steps, ...others];
  if (!project && others.length === 0 && isUntouched(arrival)) return null;
  return (
    <div className={styles.way}>
      {told.length > 0 && (
        <Sentences order={order} title="What happened on the way" sentences={told} />
      )}
      {project && (
        <Keeping
          arrival={arrival}
          project={project}
          channel={channel}
          sentOn={sentOn}
          onChannel={setChannel}
          onSentOn={setSentOn}
        />
      )}
    </div>
  );
}

/** Short links in place of a SmartPass link: what is known of them without opening one. */
export function ShortLinks({ hosts }: { hosts: readonly string[] }) {
  const project = useProjects(currentProject);
  return (
    <>
      <Notice tone="warning" title="A short link stands in its place">
        Passlink does not open it, because opening it can make a pass. Where a SmartPass link is
        shortened, switch “Shorten and track” off for it.
      </Notice>
      <OnTheWay
        arrival={shortenedArrival(hosts.join(', '))}
        others={[]}
        project={project}
        isMail={false}
        order={3}
      />
    </>
  );
}

interface KeepingProps {
  arrival: Arrival;
  project: Project;
  channel: Channel | '';
  sentOn: string;
  onChannel: (channel: Channel | '') => void;
  onSentOn: (day: string) => void;
}

function Keeping({ arrival, project, channel, sentOn, onChannel, onSentOn }: KeepingProps) {
  const { isBusy, failure, run } = useAttempt();
  const stored = useStored(arrivalsItem);
  const kept = (stored && entryOf(stored, project.id)) ?? {};
  const lines = CHANNELS.flatMap(({ id }) => {
    const seen = kept[id];
    return seen ? [observationWords(id, seen)] : [];
  });
  return (
    <>
      <Text size="xs" c="dimmed">
        Did it come from a test send? Keep what you saw, and Passlink knows what MoEngage does to
        links there.
      </Text>
      <div className={styles.keeping}>
        <NativeSelect
          label="It came by"
          value={channel}
          data={[
            { value: '', label: 'Choose' },
            ...CHANNELS.map(({ id, label }) => ({ value: id, label })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onChannel(CHANNELS.find(({ id }) => id === value)?.id ?? '')
          }
        />
        {arrival.shortenedBy !== undefined && (
          <TextInput
            type="date"
            label="Sent on"
            value={sentOn}
            onChange={(event) => onSentOn(event.currentTarget.value)}
          />
        )}
        <Button
          variant="default"
          loading={isBusy}
          disabled={channel === ''}
          onClick={() => {
            if (channel === '') return;
            void run(async () => {
              await keepArrival(project.id, channel, observe(arrival, Date.now()));
              announce(`Kept for ${project.name}`);
            });
          }}
        >
          Keep for this project
        </Button>
      </div>
      {failure !== undefined && <Notice tone="error">{failure}</Notice>}
      {lines.length > 0 && (
        <Text size="xs" c="dimmed" className={styles.facts}>
          Kept for “{project.name}”: {lines.join(' · ')}
        </Text>
      )}
    </>
  );
}

function isUntouched({ wrappers, appended, shortenedBy }: Arrival): boolean {
  return wrappers.length === 0 && !appended && shortenedBy === undefined;
}

/** The start of a day of a `date` input, in the author's own time zone; epoch milliseconds. */
function midnight(day: string): number | undefined {
  const at = new Date(`${day}T00:00`).getTime();
  return Number.isNaN(at) ? undefined : at;
}
