import type { DataCenterId } from '../data-centers';

/** What a request needs to be let in. */
export interface Access {
  dataCenter: DataCenterId;
  /** Settings > Account > APIs > Workspace ID (earlier: app id). */
  workspaceId: string;
  /**
   * Settings > Account > APIs > API keys: of "Data" for events and the connection test, of
   * "Campaign report/Business events/Custom templates/…" for previews and content blocks.
   */
  key: string;
}

/** The network, handed in. */
export type Fetch = typeof fetch;

export type FailureKind =
  | 'wrong-key'
  | 'wrong-workspace'
  | 'wrong-data-center'
  | 'blocked'
  | 'suspended'
  | 'rate-limited'
  | 'too-large'
  /** MoEngage read the request and does not take it; `attribute` says what, where it does. */
  | 'refused'
  /** A content block with that label exists. */
  | 'duplicate'
  /** MoEngage's fault: may work later. */
  | 'server'
  /** No answer: no network, a time limit, a connection that broke. */
  | 'offline'
  /** An answer that is none of MoEngage's documented ones. */
  | 'unexpected';

/** Why a request came to nothing. Never holds the key, safe to show and to store. */
export interface Failure {
  kind: FailureKind;
  /** HTTP status, where there was an answer. */
  status?: number;
  /** MoEngage's words, the key masked; ours, where MoEngage said nothing. */
  message: string;
  /** What MoEngage calls the part of the request it refuses: `customer_id`. */
  attribute?: string;
  /** MoEngage's number of the request, for its support. */
  requestId?: string;
  /** Milliseconds to wait before another try, where MoEngage says. */
  retryAfterMs?: number;
}

export type Answer<T> =
  | { ok: true; value: T; requestId?: string }
  | { ok: false; failure: Failure };
