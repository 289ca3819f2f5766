/** What a test send shows of a channel: what happened to the link that arrived. Pure. */
export { CHANNELS } from './channels';
export { shortLinkHosts } from './hosts';
export { likelyChannel, observe, readArrival, shortenedArrival } from './read-arrival';
export type { Arrival, Channel, Observation, Observations } from './types';
export { arrivalWords, observationWords } from './words';
