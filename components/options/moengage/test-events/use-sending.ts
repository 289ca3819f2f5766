import { useRef, useState } from 'react';

import { sendMessage } from '@/lib/messages';
import type { EventToSend, SentEvent } from '@/lib/moengage/sent-events';

import { failureWords } from '../../../ui';

/** Where a round of sending stands. */
export type Sending =
  | { status: 'idle' }
  | { status: 'sending'; event: EventToSend; place: number; of: number; isStopping: boolean }
  /** `left`: not sent, since the author stopped or one before them was not accepted. */
  | { status: 'done'; accepted: number; left: number; last: SentEvent | undefined }
  /** Nothing says what became of the event. */
  | { status: 'broken'; reason: string };

/**
 * Sends events one after the other, and stops at the first that MoEngage does not accept: those
 * behind it would tell a story with a hole in it.
 */
export function useSending() {
  const [sending, setSending] = useState<Sending>({ status: 'idle' });
  const isStopped = useRef(false);

  const send = async (events: readonly EventToSend[]) => {
    isStopped.current = false;
    let accepted = 0;
    let last: SentEvent | undefined;
    try {
      for (const [index, event] of events.entries()) {
        if (isStopped.current) break;
        const [place, of] = [index + 1, events.length];
        setSending({ status: 'sending', event, place, of, isStopping: false });
        last = await sendMessage('sendPassEvent', event);
        if (last.status !== 'accepted') break;
        accepted += 1;
      }
      setSending({ status: 'done', accepted, left: events.length - accepted, last });
    } catch (error) {
      setSending({ status: 'broken', reason: failureWords(error) });
    }
  };
  /** After the one that is under way. */
  const stop = () => {
    isStopped.current = true;
    setSending((now) => (now.status === 'sending' ? { ...now, isStopping: true } : now));
  };
  return { sending, send, stop };
}
