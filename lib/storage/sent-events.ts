import { type SentEvent, sentEventSchema } from '@/lib/moengage/sent-events';
import { defineStoredItem } from './define-item';
import { reportingFullStorage } from './not-saved';
import { soundList } from './sound';

/** Older ones tell nobody anything. */
const KEPT = 200;

/** The test events that were sent, the last first. The background writes it. */
export const sentEventsItem = defineStoredItem<SentEvent[]>({
  key: 'local:sentEvents',
  version: 1,
  fallback: [],
  schema: soundList(sentEventSchema),
});

export function readSentEvents(): Promise<SentEvent[]> {
  return sentEventsItem.getValue();
}

/** Puts an entry in its own place, or on top. @throws NotSavedError */
export async function noteSentEvent(entry: SentEvent): Promise<void> {
  const write = sentEventsItem.update((before) => {
    const at = before.findIndex(({ id }) => id === entry.id);
    return at < 0 ? [entry, ...before].slice(0, KEPT) : before.with(at, entry);
  });
  await reportingFullStorage(write);
}

export async function clearSentEvents(): Promise<void> {
  await reportingFullStorage(sentEventsItem.setValue([]));
}
