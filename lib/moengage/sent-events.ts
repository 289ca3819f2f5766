import * as v from 'valibot';

import type { FailureWords } from './api';
import { DATA_CENTERS, type DataCenterId } from './data-centers';
import { PASS_EVENTS, type PassEventId, type PassEventRequest } from './pass-events';

/** A test event as an author puts it together. */
export interface EventToSend {
  /** Our own UUID. An event that MoEngage accepted is never sent again with the same id. */
  id: string;
  event: PassEventId;
  /** The event's name in MoEngage. */
  action: string;
  customerId: string;
  attributes: Record<string, string>;
  /** The event's time in epoch milliseconds, chosen by the author. */
  happenedAt: number;
  /** The customer's offset, in seconds east of UTC. */
  offsetSeconds: number;
}

/** A test event that was sent, as the log keeps it; holds no key. */
export interface SentEvent extends EventToSend {
  /** Epoch milliseconds of the first try. */
  sentAt: number;
  dataCenter: DataCenterId;
  /** How often it was sent. */
  tries: number;
  /** `unknown`: the browser or the network failed before MoEngage's answer arrived. */
  status: 'sending' | 'accepted' | 'failed' | 'unknown';
  /** MoEngage's own id of the request, for its support. */
  requestId?: string;
  /** Why it failed and what to do, in the author's words. */
  failure?: FailureWords;
}

/** The request that sends one event to MoEngage. */
export function requestOf(toSend: EventToSend): PassEventRequest {
  const { customerId, action, attributes, happenedAt, offsetSeconds } = toSend;
  return {
    customerId,
    actions: [
      {
        action,
        attributes,
        currentTime: new Date(happenedAt).toISOString(),
        timezoneOffset: offsetSeconds,
      },
    ],
  };
}

const text = v.string();
const epoch = v.pipe(v.number(), v.integer());

const toSendEntries = {
  id: v.pipe(text, v.uuid()),
  event: v.picklist(PASS_EVENTS.map(({ id }) => id)),
  action: v.pipe(text, v.nonEmpty(), v.maxLength(200)),
  customerId: v.pipe(text, v.nonEmpty(), v.maxLength(500)),
  attributes: v.record(text, text),
  happenedAt: epoch,
  offsetSeconds: v.pipe(v.number(), v.integer()),
};

/** The shape of an event to send; no extra keys. */
export const eventToSendSchema: v.GenericSchema<EventToSend> = v.strictObject(toSendEntries);

/** The shape of a stored log entry. Extra keys of another version are allowed. */
export const sentEventSchema: v.GenericSchema<SentEvent> = v.looseObject({
  ...toSendEntries,
  sentAt: epoch,
  dataCenter: v.picklist(DATA_CENTERS.map(({ id }) => id)),
  tries: v.pipe(v.number(), v.integer(), v.minValue(0)),
  status: v.picklist(['sending', 'accepted', 'failed', 'unknown']),
  requestId: v.exactOptional(text),
  failure: v.exactOptional(v.looseObject({ kind: text, title: text, next: text })),
});
