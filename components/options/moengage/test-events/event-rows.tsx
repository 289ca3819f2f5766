import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Button, Checkbox, Text, TextInput } from '@mantine/core';

import { checkEventName, PASS_EVENTS, type PassEventId } from '@/lib/moengage/pass-events';

import styles from './test-events.module.css';

interface EventRowsProps {
  chosen: readonly PassEventId[];
  nameOf: (id: PassEventId) => string;
  onChoose: (chosen: PassEventId[]) => void;
  onRename: (id: PassEventId, name: string) => void;
  /** Called when the whole life of a pass is chosen, so that the times can follow it. */
  onJourney: () => void;
}

/** A pass that is created, installed, updated and removed. */
const JOURNEY: readonly PassEventId[] = ['created', 'installed', 'updated', 'uninstalled'];

/** Chooses the events to send, in their natural order, and their names. */
export function EventRows(props: EventRowsProps) {
  const { chosen, nameOf, onChoose, onRename, onJourney } = props;
  const all = PASS_EVENTS.map(({ id }) => id);
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
        <Text size="xs" c="dimmed">
          PassKit does not publish its events’ names. Once real ones have arrived, write theirs
          here.
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
