import { MINUTES_OF_LIFE, PASS_EVENTS, type PassEventId } from '@/lib/moengage/pass-events';
import type { EventToSend, SentEvent } from '@/lib/moengage/sent-events';

/** The author's choices. */
export interface TestPlan {
  customerId: string;
  chosen: readonly PassEventId[];
  nameOf: (id: PassEventId) => string;
  attributes: readonly AttributeRow[];
  /** The time of the last event, in epoch milliseconds. */
  endsAt: number;
  /** Milliseconds between two events, or `life` for the intervals in a typical pass's life. */
  spacing: number | 'life';
  /** Seconds east of UTC. */
  offsetSeconds: number;
}

/** An attribute of the events. A row keeps its position while it is edited. */
export interface AttributeRow {
  key: number;
  name: string;
  value: string;
}

/** The events of a plan in the order of a pass's life, each with its time and an id. */
export function eventsOf(plan: TestPlan, newId: () => string): EventToSend[] {
  const ordered = PASS_EVENTS.filter(({ id }) => plan.chosen.includes(id));
  const attributes = Object.fromEntries(
    plan.attributes
      .map(({ name, value }) => [name.trim(), value] as const)
      .filter(([name, value]) => name !== '' && value !== ''),
  );
  const last = ordered.at(-1)?.id ?? 'created';
  const before = (event: PassEventId, places: number) =>
    plan.spacing === 'life'
      ? (MINUTES_OF_LIFE[last] - MINUTES_OF_LIFE[event]) * 60_000
      : places * plan.spacing;
  return ordered.map(({ id: event }, index) => ({
    id: newId(),
    event,
    action: plan.nameOf(event),
    customerId: plan.customerId.trim(),
    attributes,
    happenedAt: plan.endsAt - before(event, ordered.length - 1 - index),
    offsetSeconds: plan.offsetSeconds,
  }));
}

/** A copy of an event in the log, to send as a new one. */
export function sameAgain(entry: SentEvent, id: string): EventToSend {
  const { event, action, customerId, attributes, happenedAt, offsetSeconds } = entry;
  return { id, event, action, customerId, attributes, happenedAt, offsetSeconds };
}

/**
 * A time in the format of `<input type="datetime-local">`, in a zone given by its seconds east of
 * UTC.
 */
export function toLocalTime(epochMs: number, offsetSeconds: number): string {
  return new Date(epochMs + offsetSeconds * 1000).toISOString().slice(0, 16);
}

/** The reverse; undefined if the text is not a time. */
export function fromLocalTime(text: string, offsetSeconds: number): number | undefined {
  const read = /^\d{4,6}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text)
    ? Date.parse(`${text}Z`)
    : Number.NaN;
  return Number.isNaN(read) ? undefined : read - offsetSeconds * 1000;
}

/** Seconds as `+01:00`. */
export function offsetWords(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  return `${seconds < 0 ? '−' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

const twoDigits = (count: number) => String(count).padStart(2, '0');

/** The zones' whole and half hours, and the author's own offset if it is different. */
export function offsetChoices(own: number): number[] {
  const hours = Array.from({ length: 27 }, (_, index) => (index - 12) * 3600);
  const between = [
    -34_200, -12_600, 12_600, 16_200, 19_800, 20_700, 23_400, 31_500, 34_200, 37_800,
  ];
  return [...new Set([...hours, ...between, own])].toSorted((one, other) => one - other);
}
