import { FilterError } from './filter';

/** A point in time with the time zone to show it in. */
export interface ZonedDate {
  /** Epoch milliseconds. */
  time: number;
  /** Minutes ahead of UTC. */
  offset: number;
  /** What `%Z` prints. */
  zone: string;
}

export const MS_PER_MINUTE = 60_000;
export const MS_PER_DAY = 86_400_000;

/**
 * Minutes ahead of UTC, for the abbreviations in MoEngage's examples and the usual American and
 * European ones.
 */
const ABBREVIATIONS: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  BST: 60,
  CET: 60,
  CEST: 120,
  IST: 330,
};

/** Minutes ahead of UTC for `Z`, `CST`, `+05:30` or `-0800`. */
export function offsetOf(zone: string): number | undefined {
  const numeric = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (!numeric) return ABBREVIATIONS[zone.toUpperCase()];
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
  return numeric[1] === '-' ? -minutes : minutes;
}

/** The time in a zone, given as an abbreviation, an offset or an IANA name. */
export function inZone(time: number, zone: string): ZonedDate {
  const fixed = offsetOf(zone);
  if (fixed !== undefined) return { time, offset: fixed, zone };
  return { time, offset: ianaOffset(time, zone), zone };
}

function ianaOffset(time: number, zone: string): number {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value;
    return offsetOf((name ?? '').replace('GMT', '')) ?? 0;
  } catch {
    throw new FilterError('There is no time zone of that name; write one like Asia/Kolkata.');
  }
}
