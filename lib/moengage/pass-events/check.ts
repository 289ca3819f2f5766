import type { PassAction, PassEventRequest } from './types';

/**
 * Customer ids that mean "no user", which MoEngage refuses. Its page has "(empty)" where the others
 * have "empty", so both are here.
 * Source: MoEngage, "Data Overview", Request body.
 */
const NO_CUSTOMER: ReadonlySet<string> = new Set(
  `unknown guest null 0 1 2 -1 -2 true false none na n/a empty (empty) id uid userid user_id
  customer_id user_attribute_unique_id dummy_seller_code`.split(/\s+/),
);

/** Why MoEngage refuses a customer id, or would lose the events sent for it. */
export function checkCustomerId(id: string): string | undefined {
  const trimmed = id.trim();
  if (trimmed === '') return 'A customer id is missing.';
  if (Array.from(trimmed).length === 1) return 'MoEngage refuses customer ids of one character.';
  if (NO_CUSTOMER.has(trimmed.toLowerCase()))
    return `MoEngage takes “${trimmed}” for nobody and refuses it as a customer id.`;
  return undefined;
}

/**
 * Why MoEngage refuses an event's name: empty, or with the prefix of its own events.
 * Source: MoEngage, "Track Event", Request body.
 */
export function checkEventName(name: string): string | undefined {
  if (name.trim() === '') return 'The event needs a name.';
  return ownPrefix(name);
}

/** Why MoEngage refuses the name of an event's attribute. */
export function checkAttributeName(name: string): string | undefined {
  if (name.trim() === '') return 'The attribute needs a name.';
  return ownPrefix(name);
}

function ownPrefix(name: string): string | undefined {
  if (!/^\s*moe_/i.test(name)) return undefined;
  return 'Names that start with “moe_” are MoEngage’s own; using one may get the workspace blacklisted.';
}

/** ISO 8601 with a zone. Without one, the time would depend on the reader's zone. */
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** From here on a number is taken as milliseconds: as seconds it would be after the year 33658. */
const FIRST_MILLISECONDS = 1e12;

/**
 * Why MoEngage refuses a time: it accepts none in the future.
 *
 * @param time ISO 8601 with a zone, or seconds since 1970.
 * @param now epoch milliseconds.
 * Source: MoEngage, "Track Event": current_time; "does not accept any future dated events".
 */
export function checkTime(time: string | number, now: number): string | undefined {
  const moment = momentOf(time);
  if (moment === undefined)
    return 'The time needs the form 2026-05-31T16:33:35Z, or epoch seconds.';
  if (moment > now && Number(time) >= FIRST_MILLISECONDS)
    return 'The time is in milliseconds: MoEngage reads a number as seconds since 1970.';
  if (moment > now) return 'The time is in the future: MoEngage accepts only what has happened.';
  return undefined;
}

/** Epoch milliseconds of a time as MoEngage reads it; `undefined` if it is not a time. */
function momentOf(time: string | number): number | undefined {
  const isEpoch = typeof time === 'number' || /^\d+$/.test(time);
  if (!isEpoch && !(ISO.test(time) && hasSuchDay(time))) return undefined;
  const moment = isEpoch ? Number(time) * 1000 : Date.parse(time);
  return Number.isFinite(moment) && moment >= 0 ? moment : undefined;
}

/** Whether the day exists. JavaScript reads 31 February as 3 March. */
function hasSuchDay(iso: string): boolean {
  const day = iso.slice(0, '2026-05-31'.length);
  const read = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}

/** Fifteen hours in seconds; every time zone is within it. */
const MOST_OFFSET = 54_000;

/**
 * Why MoEngage refuses an offset from UTC, in seconds.
 * Source: MoEngage, "Track Event", user_timezone_offset.
 */
export function checkOffset(seconds: number): string | undefined {
  if (Number.isInteger(seconds) && Math.abs(seconds) <= MOST_OFFSET) return undefined;
  return 'The offset from UTC goes from -54000 to 54000 seconds, 15 hours either way.';
}

/** What is wrong with a request; the part has MoEngage's own name. */
export interface EventProblem {
  attribute: string;
  message: string;
}

/**
 * The first thing in the events that MoEngage would refuse, or accept and lose.
 *
 * @param now epoch milliseconds.
 */
export function checkEvent(event: PassEventRequest, now: number): EventProblem | undefined {
  const customer = checkCustomerId(event.customerId);
  if (customer !== undefined) return { attribute: 'customer_id', message: customer };
  if (event.actions.length === 0)
    return { attribute: 'actions', message: 'There is no event to send.' };
  for (const action of event.actions) {
    const problem = checkAction(action, now);
    if (problem) return problem;
  }
  return undefined;
}

function checkAction(action: PassAction, now: number): EventProblem | undefined {
  const checks: [attribute: string, message: string | undefined][] = [
    ['action', checkEventName(action.action)],
    ['current_time', checkTime(action.currentTime, now)],
    ['user_timezone_offset', checkOffset(action.timezoneOffset)],
    ...Object.entries(action.attributes).map(([name, value]): [string, string | undefined] => [
      `attributes.${name}`,
      checkAttributeName(name) ?? checkNumber(value),
    ]),
  ];
  const found = checks.find(([, message]) => message !== undefined);
  return found?.[1] === undefined ? undefined : { attribute: found[0], message: found[1] };
}

/** JSON cannot represent NaN and Infinity and would send null. */
function checkNumber(value: unknown): string | undefined {
  return typeof value === 'number' && !Number.isFinite(value) ? 'This is no number.' : undefined;
}
