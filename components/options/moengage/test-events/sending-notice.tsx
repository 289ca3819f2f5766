import { PASS_EVENTS } from '@/lib/moengage/pass-events';

import { Notice } from '../../../ui';
import type { Sending } from './use-sending';

/** Progress and result of sending. */
export function SendingNotice({ sending }: { sending: Sending }) {
  switch (sending.status) {
    case 'idle':
      return null;
    case 'sending': {
      const { event, place, of, isStopping } = sending;
      const label = PASS_EVENTS.find(({ id }) => id === event.event)?.label ?? event.action;
      return (
        <Notice tone="info" shape="bar">
          {isStopping
            ? `Stopping after “${label}”`
            : `Sending ${place} of ${of}: ${label}. A busy server is asked again every 2 seconds.`}
        </Notice>
      );
    }
    case 'broken':
      return <Notice tone="error">{sending.reason}</Notice>;
    case 'done': {
      const { accepted, left, last } = sending;
      const took = accepted === 1 ? '1 event accepted' : `${accepted} events accepted`;
      const rest = left === 0 ? '' : ` ${left} not sent.`;
      if (last?.failure) {
        const others = left - 1;
        return (
          <Notice tone="error" title={`${last.action}: ${last.failure.title}`}>
            {last.failure.next}
            {accepted > 0 && ` ${took} before it.`}
            {others > 0 && ` ${others} behind it not sent.`}
          </Notice>
        );
      }
      return (
        <Notice tone={left === 0 ? 'success' : 'info'}>
          {took}.{rest} MoEngage stores them within minutes; then they can be chosen in segments and
          campaigns, and stand in the customer’s profile under Activity.
        </Notice>
      );
    }
  }
}
