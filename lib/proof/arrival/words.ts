import { channelFacts, shortLinkEnd } from './channels';
import type { AppendedUtm, Arrival, Channel, Observation, Wrapper } from './types';

const LIST = new Intl.ListFormat('en');

/** What happened on the way, a sentence for each step; the wrappers come first. */
export function arrivalWords(
  arrival: Arrival,
  channel: Channel | '',
  sentAt: number | undefined,
  locale?: string,
): string[] {
  const { wrappers, appended, shortenedBy } = arrival;
  const steps = [
    ...(shortenedBy === undefined ? [] : shortenedWords(shortenedBy, channel, sentAt, locale)),
    ...wrappers.map((wrapper) => wrapperWords(wrapper)),
    ...(appended ? [appendedWords(appended)] : []),
  ];
  return steps.length > 0 || arrival.link !== 'whole'
    ? steps
    : ['Nothing: it was not wrapped, not shortened, and nothing was appended.'];
}

function wrapperWords({ host, by }: Wrapper): string {
  const where = host === '' ? 'another link' : `a link of ${host}`;
  const who = {
    moengage: 'MoEngage, which counts clicks',
    filter: 'a mail filter of the recipient, not by MoEngage',
    other: 'click tracking, such as MoEngage’s on a domain of yours',
  }[by];
  return `It was packed into ${where} by ${who}.`;
}

function appendedWords({ names, separator, place }: AppendedUtm): string {
  const what = `${LIST.format(names)} ${names.length === 1 ? 'was' : 'were'}`;
  if (place === 'before') return `${what} put before the end of the signed part.`;
  if (separator === '&') return `${what} appended with &: the signature stays right.`;
  const how = separator === '?' ? 'with ?' : 'with another separator than &';
  return `${what} appended ${how}, which spoils the signature. MoEngage leaves links alone that have UTM parameters of their own: add one to the project.`;
}

function shortenedWords(
  host: string,
  channel: Channel | '',
  sentAt: number | undefined,
  locale: string | undefined,
): string[] {
  return [
    `MoEngage shortened it (${host}). ${lifeWords(channel, sentAt, locale)}`,
    'Where a short link leads is not in it, so the signature behind it was not looked at.',
  ];
}

function lifeWords(channel: Channel | '', sentAt: number | undefined, locale?: string): string {
  if (channel === '') return 'Such links die 15 days after sending in SMS, 14 in WhatsApp and RCS.';
  const { shortLinkDays, label } = channelFacts(channel);
  if (shortLinkDays === undefined) {
    return `How long short links live in ${label} is not documented.`;
  }
  const end = sentAt === undefined ? undefined : shortLinkEnd(channel, sentAt);
  return end === undefined
    ? `It dies ${shortLinkDays} days after sending.`
    : `It dies ${shortLinkDays} days after sending: on ${dayWords(end, locale)}.`;
}

function dayWords(at: number, locale: string | undefined): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at);
}

const WRAPPED: Record<Observation['wrapped'], string> = {
  no: 'not wrapped',
  whole: 'wrapped',
  unencoded: 'wrapped without encoding',
};

const UTM: Record<Observation['utm'], string> = {
  none: 'nothing appended',
  '&': 'UTM appended with &',
  '?': 'UTM appended with ?',
  other: 'UTM appended with another separator',
  before: 'UTM put before the signature',
};

const LINK: Record<Observation['link'], string> = {
  whole: 'link whole',
  unknown: 'not known whether it opens',
  broken: 'link broken',
  unseen: 'link not seen',
};

/** What is kept of a channel, in one line: "E-mail, 30 Nov 2026: wrapped, nothing appended, link whole". */
export function observationWords(
  channel: Channel,
  { at, wrapped, shortened, utm, link }: Observation,
  locale?: string,
): string {
  const facts = shortened ? ['shortened', LINK[link]] : [WRAPPED[wrapped], UTM[utm], LINK[link]];
  return `${channelFacts(channel).label}, ${dayWords(at, locale)}: ${facts.join(', ')}`;
}
