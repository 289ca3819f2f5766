import type { Handlers } from '@/lib/messages';
import {
  type Access,
  type Failure,
  wordsForFailure,
  sendEvent,
  sendWithRetries,
} from '@/lib/moengage/api';
import { requestOf, type SentEvent } from '@/lib/moengage/sent-events';
import type { ConnectionStore } from '../store/connection-store';
import { createSerialQueue } from '@/lib/text/serial-queue';
import { clearSentEvents, noteSentEvent, readSentEvents } from '@/lib/storage/sent-events';

import { accessWith, reach } from './access';

/** There was no answer, so it is unknown whether MoEngage accepted the event. */
const UNANSWERED: Failure['kind'] = 'offline';

/** Sends test events, one at a time and each at most once, and records the results. */
export function sendingHandlers(
  store: ConnectionStore,
): Handlers<'sendPassEvent' | 'clearSentEvents'> {
  const enqueue = createSerialQueue();
  // When a background starts, nothing is being sent: an earlier background that was sending was
  // stopped.
  void enqueue(async () => {
    const left = (await readSentEvents()).filter(({ status }) => status === 'sending');
    for (const entry of left) await note({ ...entry, status: 'unknown' });
  });

  return {
    sendPassEvent: (toSend) =>
      enqueue(async () => {
        const known = (await readSentEvents()).find(({ id }) => id === toSend.id);
        // An event that was accepted, or may have been, is never sent again.
        if (known) return known;
        const access = await accessWith(store, 'dataKey');
        const { dataCenter } = access;
        // An event that cannot be recorded is not sent, because it might be sent twice.
        const entry = await note({
          ...toSend,
          sentAt: Date.now(),
          dataCenter,
          tries: 0,
          status: 'sending',
        });
        return note(await send(access, entry));
      }),
    clearSentEvents: () => enqueue(clearSentEvents),
  };
}

async function send(access: Access, entry: SentEvent): Promise<SentEvent> {
  let tries = 0;
  const sent = await sendWithRetries(() => {
    tries += 1;
    return sendEvent(access, requestOf(entry), reach);
  }, wait);
  const { requestId } = sent.ok ? sent : sent.failure;
  const noted = { ...entry, tries, ...(requestId !== undefined && { requestId }) };
  if (sent.ok) return { ...noted, status: 'accepted' };
  const { kind } = sent.failure;
  return {
    ...noted,
    status: kind === UNANSWERED ? 'unknown' : 'failed',
    failure: wordsForFailure(sent.failure),
  };
}

async function note(entry: SentEvent): Promise<SentEvent> {
  await noteSentEvent(entry);
  return entry;
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
