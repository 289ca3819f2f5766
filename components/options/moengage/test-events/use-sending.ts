import { useRef, useState } from 'react';

import { sendMessage } from '@/lib/messages';
import type { EventToSend, SentEvent } from '@/lib/moengage/sent-events';

import { failureWords } from '../../../ui';

/** The state of sending. */
export type Sending =
  | { status: 'idle' }
  | { status: 'sending'; event: EventToSend; place: number; of: number; isStopping: boolean }
  /** `left`: the events not sent, because the author stopped or an earlier one was not accepted. */
  | { status: 'done'; accepted: number; left: number; last: SentEvent | undefined }
  /** It is not known whether the event arrived. */
  | { status: 'broken'; reason: string };

/**
 * Sends events one after the other. Stops at the first that MoEngage does not accept, because the
 * rest would be a history with a gap.
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
  /** Stops after the current event. */
  const stop = () => {
    isStopped.current = true;
    setSending((now) => (now.status === 'sending' ? { ...now, isStopping: true } : now));
  };
  return { sending, send, stop };
}
