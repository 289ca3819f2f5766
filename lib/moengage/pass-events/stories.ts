import { PASS_EVENTS, type PassEventId } from './events';
import type { AttributeValue, PassEventRequest } from './types';

/** What is the same for every event of a story. */
export interface StoryDetails {
  customerId: string;
  /** What each event is called in MoEngage. */
  names: Record<PassEventId, string>;
  attributes: Record<string, AttributeValue>;
  /** The person's offset from UTC in seconds. */
  timezoneOffset: number;
  /** Epoch milliseconds: when the story has ended. */
  now: number;
}

interface Step {
  event: PassEventId;
  /** Minutes before the end. */
  ago: number;
}

const MINUTE_MS = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

/**
 * A pass as passes go: installed soon after it was made, changed once, taken out of the wallet. It
 * began over a week ago, so that "in the last 7 days" has something to leave out.
 */
const JOURNEY: readonly Step[] = [
  { event: 'created', ago: 9 * DAY },
  { event: 'installed', ago: 9 * DAY - 12 },
  { event: 'updated', ago: 4 * DAY },
  { event: 'uninstalled', ago: 2 * HOUR },
];

/** A minute apart: told apart in a profile, together in a report. */
const IN_ORDER: readonly Step[] = PASS_EVENTS.map(({ id }, place) => ({
  event: id,
  ago: PASS_EVENTS.length - place,
}));

/**
 * Created, installed, updated, uninstalled, at plausible times in the past. One request an event,
 * in order, so that each is accepted, and known to be, by itself.
 */
export function journey(details: StoryDetails): PassEventRequest[] {
  return JOURNEY.map((step) => requestFor(step, details));
}

/** All of PassKit's events in the order they befall a pass, just now; one request an event. */
export function allInOrder(details: StoryDetails): PassEventRequest[] {
  return IN_ORDER.map((step) => requestFor(step, details));
}

function requestFor({ event, ago }: Step, details: StoryDetails): PassEventRequest {
  const { customerId, names, attributes, timezoneOffset, now } = details;
  const moment = new Date(now - ago * MINUTE_MS);
  // To the second, as MoEngage's examples have it.
  const currentTime = moment.toISOString().replace(/\.\d+Z$/, 'Z');
  return {
    customerId,
    actions: [{ action: names[event], attributes, currentTime, timezoneOffset }],
  };
}
