import { type FoundLink, type LinkChange, standingOf } from '../../passkit';
import { wrapperOf } from './hosts';
import type { AppendedUtm, Arrival, Channel, Observation } from './types';

/** What is known of a link that arrived, besides the link itself. */
interface Expected {
  /** UTM parameters of the link, by name. */
  utm: Readonly<Record<string, string>>;
  /** UTM parameters that the project appends itself. */
  ownUtm: Readonly<Record<string, string>>;
}

/** Tells what happened to a link on its way, against what its project would have made. */
export function readArrival({ changes }: FoundLink, expected: Expected): Arrival {
  const wrappers = changes.flatMap((change) =>
    change.kind === 'redirect' ? [wrapperOf(change.via ?? '')] : [],
  );
  const appended = appendedUtm(changes, expected);
  return {
    wrappers,
    isCutByWrapper: changes.some(({ kind }) => kind === 'unencoded'),
    ...(appended && { appended }),
    link: standingOf(changes),
  };
}

/** A short link arrived in the link's place. */
export function shortenedArrival(host: string): Arrival {
  return { wrappers: [], isCutByWrapper: false, link: 'unseen', shortenedBy: host };
}

function appendedUtm(
  changes: readonly LinkChange[],
  { utm, ownUtm }: Expected,
): AppendedUtm | undefined {
  const names = Object.keys(utm).filter((name) => !Object.hasOwn(ownUtm, name));
  const behind = changes.find((change) => change.kind === 'behind');
  const early = changes.flatMap((change) => (change.kind === 'order' ? change.names : []));
  const spoiling = /^\W*(?:%[\da-f]{2})*utm_/i.test(behind?.text ?? '') ? behind?.text : undefined;
  // What spoils the signature was appended, whoever names such parameters, too.
  if (spoiling !== undefined) {
    const separator = spoiling.startsWith('?') ? '?' : 'other';
    return { names: names.length > 0 ? names : Object.keys(utm), separator, place: 'behind' };
  }
  const before = early.filter((name) => name.startsWith('utm_'));
  if (before.length > 0) return { names: before, separator: '&', place: 'before' };
  return names.length > 0 ? { names, separator: '&', place: 'behind' } : undefined;
}

/** What an arrival shows of its channel, to be kept with the project. */
export function observe(arrival: Arrival, at: number): Observation {
  const { wrappers, isCutByWrapper, appended, shortenedBy, link } = arrival;
  const isWrapped = wrappers.some(({ by }) => by !== 'filter');
  return {
    at,
    wrapped: isCutByWrapper ? 'unencoded' : isWrapped ? 'whole' : 'no',
    shortened: shortenedBy !== undefined,
    utm: appended ? (appended.place === 'before' ? 'before' : appended.separator) : 'none',
    link,
  };
}

/** The channel that what was pasted came by, where it shows. */
export function likelyChannel({ wrappers, shortenedBy }: Arrival, isMail: boolean): Channel | '' {
  const isOfMail = wrappers.some(({ host, by }) => by === 'filter' || host.startsWith('email-'));
  if (isMail || isOfMail) return 'email';
  return shortenedBy === undefined ? '' : 'sms';
}
