import * as v from 'valibot';

import type { FailureWords } from './api';
import { DATA_CENTERS, type DataCenterId } from './data-centers';
import { PASS_EVENTS, type PassEventId, type PassEventRequest } from './pass-events';

/** A test event as an author puts it together. */
export interface EventToSend {
  /** Ours, a UUID: what was accepted under it is never sent again. */
  id: string;
  event: PassEventId;
  /** The name under which MoEngage gets it. */
  action: string;
  customerId: string;
  attributes: Record<string, string>;
  /** When it is said to have happened, in epoch milliseconds. */
  happenedAt: number;
  /** The customer's, in seconds east of UTC. */
  offsetSeconds: number;
}

/** A test event that was sent, as the log keeps it; holds no key. */
export interface SentEvent extends EventToSend {
  /** Epoch milliseconds of the first try. */
  sentAt: number;
  dataCenter: DataCenterId;
  /** How often it was sent. */
  tries: number;
  /** `unknown`: the browser or the network stopped us before MoEngage's answer was there. */
  status: 'sending' | 'accepted' | 'failed' | 'unknown';
  /** MoEngage's own id of the request, for its support. */
  requestId?: string;
  /** Why not, and what to do, in the author's words. */
  failure?: FailureWords;
}

/** The request that brings one event to MoEngage. */
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

/** The shape of an event to send, nothing besides. */
export const eventToSendSchema: v.GenericSchema<EventToSend> = v.strictObject(toSendEntries);

/** The shape of a log entry as it lies in storage. What another version has put beside is no harm. */
export const sentEventSchema: v.GenericSchema<SentEvent> = v.looseObject({
  ...toSendEntries,
  sentAt: epoch,
  dataCenter: v.picklist(DATA_CENTERS.map(({ id }) => id)),
  tries: v.pipe(v.number(), v.integer(), v.minValue(0)),
  status: v.picklist(['sending', 'accepted', 'failed', 'unknown']),
  requestId: v.exactOptional(text),
  failure: v.exactOptional(v.looseObject({ kind: text, title: text, next: text })),
});
