import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Button, Checkbox, Text, TextInput } from '@mantine/core';
import { useState } from 'react';

import { checkEventName, PASS_EVENTS, type PassEventId } from '@/lib/moengage/pass-events';

import styles from './test-events.module.css';

interface EventRowsProps {
  chosen: readonly PassEventId[];
  nameOf: (id: PassEventId) => string;
  onChoose: (chosen: PassEventId[]) => void;
  onRename: (id: PassEventId, name: string) => void;
  /** Gives every event the name that it may have in MoEngage. */
  onRenameAll: (names: Record<PassEventId, string>) => void;
  /** Called when the whole life of a pass is chosen, so that the times can follow it. */
  onJourney: () => void;
}

/** A pass that is created, installed, updated, and removed or silenced. */
const JOURNEY: readonly PassEventId[] = ['created', 'installed', 'updated', 'uninstalled'];

/** A name for each event: PassKit's form's word for it, or PassKit's own name. */
function nameAll(by: 'label' | 'ownName'): Record<PassEventId, string> {
  const names = PASS_EVENTS.map((event) => [event.id, event[by]] as const);
  return Object.fromEntries(names) as Record<PassEventId, string>;
}

/** Chooses the events to send, in their natural order, and their names. */
export function EventRows(props: EventRowsProps) {
  const { chosen, nameOf, onChoose, onRename, onRenameAll, onJourney } = props;
  const [renamed, setRenamed] = useState(0);
  const all = PASS_EVENTS.map(({ id }) => id);
  const renameAll = (by: 'label' | 'ownName') => {
    onRenameAll(nameAll(by));
    setRenamed(renamed + 1);
  };
  return (
    <fieldset className={styles.events}>
      <legend>Events</legend>
      <div className={styles.presets}>
        <Button size="compact-sm" variant="light" onClick={() => onChoose(all)}>
          All six
        </Button>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            onChoose([...JOURNEY]);
            onJourney();
          }}
        >
          A pass’s journey
        </Button>
      </div>
      <div className={styles.presets}>
        <Button size="compact-sm" variant="default" onClick={() => renameAll('label')}>
          Names as in PassKit’s form
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => renameAll('ownName')}>
          PassKit’s own, PASS_EVENT_…
        </Button>
        <Text size="xs" c="dimmed">
          Which of them MoEngage receives is not published. Once real events have arrived, write
          their names here.
        </Text>
      </div>
      {PASS_EVENTS.map(({ id, label, when }) => {
        const isChosen = chosen.includes(id);
        const name = nameOf(id);
        return (
          <div key={id} className={styles.event}>
            <Checkbox
              label={label}
              description={when}
              checked={isChosen}
              onChange={({ currentTarget: { checked } }) =>
                onChoose(all.filter((each) => (each === id ? checked : chosen.includes(each))))
              }
            />
            <TextInput
              aria-label={`Name of “${label}” in MoEngage`}
              // Not controlled: an emptied name would turn into PassKit's word while it is typed.
              key={`${id} ${renamed}`}
              defaultValue={name}
              error={isChosen && checkEventName(name)}
              onChange={(event) => onRename(id, event.currentTarget.value)}
              spellCheck={false}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
