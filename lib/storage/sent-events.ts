import { storage } from '#imports';
import * as v from 'valibot';

import { type SentEvent, sentEventSchema } from '@/lib/moengage/sent-events';
import { reportingFullStorage } from '@/lib/background/store/snapshot';

/** Older ones tell nobody anything. */
const KEPT = 200;

/** The test events that were sent, the last first. The background writes it. */
const sentEventsItem = storage.defineItem<SentEvent[]>('local:sentEvents', {
  version: 1,
  fallback: [],
});

export async function readSentEvents(): Promise<SentEvent[]> {
  return soundEvents(await sentEventsItem.getValue());
}

/** Calls back whenever they change. Returns a function that stops it. */
export function watchSentEvents(show: (events: SentEvent[]) => void): () => void {
  return sentEventsItem.watch((stored) => show(soundEvents(stored)));
}

/** Puts an entry in its own place, or on top. Callers take turns. @throws NotSavedError */
export async function noteSentEvent(entry: SentEvent): Promise<void> {
  const before = await readSentEvents();
  const at = before.findIndex(({ id }) => id === entry.id);
  const next = at < 0 ? [entry, ...before].slice(0, KEPT) : before.with(at, entry);
  await reportingFullStorage(sentEventsItem.setValue(next));
}

export async function clearSentEvents(): Promise<void> {
  await reportingFullStorage(sentEventsItem.setValue([]));
}

/** What can be read of what lies in storage, whatever that may be. */
function soundEvents(stored: unknown): SentEvent[] {
  const entries: unknown[] = Array.isArray(stored) ? stored : [];
  return entries.filter((entry) => v.is(sentEventSchema, entry));
}
