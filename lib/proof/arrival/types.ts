import type { Standing } from '../../passkit';

/** A way by which a message reaches its recipient, as far as links are treated differently. */
export type Channel =
  | 'email'
  | 'sms'
  | 'rcs'
  | 'whatsapp'
  | 'whatsapp-button'
  | 'push'
  | 'in-app'
  | 'cards';

/** What put a link into one of its own. */
export interface Wrapper {
  /** '' if it cannot be told. */
  host: string;
  /** `filter`: a mail filter on the recipient's side, which MoEngage has nothing to do with. */
  by: 'moengage' | 'filter' | 'other';
}

/** UTM parameters that the project does not append itself. */
export interface AppendedUtm {
  names: string[];
  /** `other`: `;`, or an escaped separator. */
  separator: '&' | '?' | 'other';
  place: 'behind' | 'before';
}

/** What happened to a link between its template and the person who pasted it. */
export interface Arrival {
  /** The outermost first. */
  wrappers: Wrapper[];
  /** Whether a wrapper held it without encoding it. */
  isCutByWrapper: boolean;
  appended?: AppendedUtm;
  /** `unseen`: a short link stands in its place, and its target was not looked at. */
  link: Standing | 'unseen';
  /** The host that shortened it. */
  shortenedBy?: string;
}

/** What one test send has shown of a channel. Kept with the project; holds nothing of the link. */
export interface Observation {
  /** When it was kept: epoch milliseconds. */
  at: number;
  wrapped: 'no' | 'whole' | 'unencoded';
  shortened: boolean;
  /** How UTM parameters were appended. */
  utm: 'none' | AppendedUtm['separator'] | 'before';
  link: Arrival['link'];
}

/** The last observation of each channel that was looked at. */
export type Observations = Partial<Record<Channel, Observation>>;
