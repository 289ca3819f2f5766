import { Button, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconClockHour4,
} from '@tabler/icons-react';

import { sendMessage } from '@/lib/messages';
import type { SentEvent } from '@/lib/moengage/sent-events';
import { sentEventsItem } from '@/lib/storage/sent-events';

import { Section } from '../../../forms/layout';
import { useStored } from '../../../stores/use-stored';
import { tellFailure } from '../../../ui/feedback/toasts';
import rows from '../rows.module.css';
import styles from './test-events.module.css';

interface SentLogProps {
  isBusy: boolean;
  onAgain: (entry: SentEvent) => void;
}

const LOOK = {
  sending: { icon: IconClockHour4, words: 'On its way' },
  accepted: { icon: IconCircleCheck, words: 'Accepted' },
  failed: { icon: IconCircleX, words: 'Not accepted' },
  unknown: { icon: IconAlertTriangle, words: 'No answer: it may have arrived' },
} as const;

/** The events that were sent, the most recent first, with MoEngage's answers. */
export function SentLog({ isBusy, onAgain }: SentLogProps) {
  const entries = useStored(sentEventsItem);
  if (entries === undefined) return null;
  return (
    <Section
      title="Sent"
      lead="Accepted is not yet stored: MoEngage works through its queue first, usually within minutes."
    >
      {entries.length === 0 ? (
        <Text c="dimmed" size="sm">
          Nothing yet. What you send is kept here, on this computer.
        </Text>
      ) : (
        <>
          <ul className={rows.rows}>
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} isBusy={isBusy} onAgain={onAgain} />
            ))}
          </ul>
          <div>
            <Button variant="default" size="xs" onClick={() => void clear()}>
              Clear the list
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}

function Entry({ entry, isBusy, onAgain }: SentLogProps & { entry: SentEvent }) {
  const { status, action, customerId, dataCenter, sentAt, tries, requestId, failure } = entry;
  const { icon: Icon, words } = LOOK[status];
  const details = [
    `for ${customerId}`,
    `data center ${dataCenter}`,
    WHEN.format(sentAt),
    ...(tries > 1 ? [`${tries} tries`] : []),
    ...(requestId === undefined ? [] : [`request ${requestId}`]),
  ];
  return (
    <li className={styles.entry} data-status={status}>
      <Icon size={18} aria-hidden />
      <div className={styles.what}>
        <Text size="sm">
          <strong>{action}</strong> · {words}
        </Text>
        {failure && (
          <Text size="sm">
            {failure.title}. {failure.next}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {details.join(' · ')}
        </Text>
      </div>
      {(status === 'failed' || status === 'unknown') && (
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={isBusy}
          aria-label={`Send ${action} again`}
          onClick={() => onAgain(entry)}
        >
          Send again
        </Button>
      )}
    </li>
  );
}

async function clear(): Promise<void> {
  try {
    await sendMessage('clearSentEvents');
  } catch (error) {
    tellFailure(error, clear);
  }
}

const WHEN = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
