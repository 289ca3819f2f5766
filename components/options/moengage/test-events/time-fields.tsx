import { NativeSelect, TextInput } from '@mantine/core';

import { Grid } from '../../../forms/layout';
import { fromLocalTime, offsetChoices, offsetWords, type TestPlan } from './plan';

/** The author's choices for the events' times. */
export interface Times {
  /** In the format of a `datetime-local` input; '' for the time of sending. */
  lastAt: string;
  spacing: TestPlan['spacing'];
  /** The customer's offset, in seconds east of UTC. */
  offsetSeconds: number;
}

const MINUTE = 60_000;
const SPACINGS = [
  { value: String(MINUTE), label: 'A minute' },
  { value: String(60 * MINUTE), label: 'An hour' },
  { value: String(24 * 60 * MINUTE), label: 'A day' },
  { value: 'life', label: 'As in life, over nine days' },
];
/** Seconds east of UTC; the browser counts minutes west. */
const OWN_OFFSET_SECONDS = -new Date().getTimezoneOffset() * 60;

export const FIRST_TIMES: Times = {
  lastAt: '',
  spacing: MINUTE,
  offsetSeconds: OWN_OFFSET_SECONDS,
};

interface TimeFieldsProps {
  times: Times;
  /** What is wrong with the time. */
  error: string | undefined;
  onChange: (times: Times) => void;
}

/** Chooses the last event's time, the intervals, and the customer's time zone. */
export function TimeFields({ times, error, onChange }: TimeFieldsProps) {
  return (
    <Grid column={180}>
      <TextInput
        type="datetime-local"
        label="Time of the last event"
        description="Now, where it is empty."
        value={times.lastAt}
        error={error}
        onChange={(event) => onChange({ ...times, lastAt: event.currentTarget.value })}
      />
      <NativeSelect
        label="Time between events"
        description="The others come before the last."
        value={String(times.spacing)}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...times, spacing: value === 'life' ? value : Number(value) })
        }
        data={SPACINGS}
      />
      <NativeSelect
        label="Customer’s offset from UTC"
        description="Yours, unless they live elsewhere."
        value={String(times.offsetSeconds)}
        onChange={(event) =>
          onChange({ ...times, offsetSeconds: Number(event.currentTarget.value) })
        }
        data={offsetChoices(OWN_OFFSET_SECONDS).map((seconds) => ({
          value: String(seconds),
          label: offsetWords(seconds),
        }))}
      />
    </Grid>
  );
}

/** Why MoEngage would refuse the time; undefined if it would not. */
export function checkTime({ lastAt, offsetSeconds }: Times): string | undefined {
  if (lastAt === '') return undefined;
  const at = fromLocalTime(lastAt, offsetSeconds);
  if (at === undefined) return 'Write day and time, or leave it empty for now.';
  return at > Date.now() ? 'MoEngage refuses events from the future.' : undefined;
}
