import { type SentEvent, sentEventSchema } from '@/lib/moengage/sent-events';
import { defineStoredItem } from './define-item';
import { reportingFullStorage } from './not-saved';
import { soundList } from './sound';

/** The number of entries kept. Nobody looks at older ones. */
const KEPT = 200;

/** The test events that were sent, the most recent first. The background writes it. */
export const sentEventsItem = defineStoredItem<SentEvent[]>({
  key: 'local:sentEvents',
  version: 1,
  fallback: [],
  schema: soundList(sentEventSchema),
});

export function readSentEvents(): Promise<SentEvent[]> {
  return sentEventsItem.getValue();
}

/** Replaces an entry, or adds it at the top. @throws NotSavedError */
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
