import type { DataCenterId } from '../data-centers';

/** The credentials of a request. */
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

/** The network, passed in as an argument. */
export type Fetch = typeof fetch;

export type FailureKind =
  | 'wrong-key'
  | 'wrong-workspace'
  | 'wrong-data-center'
  | 'blocked'
  | 'suspended'
  | 'rate-limited'
  | 'too-large'
  /** MoEngage read the request and refused it; `attribute` names the part, if MoEngage does. */
  | 'refused'
  /** A content block with that label exists. */
  | 'duplicate'
  /** MoEngage's fault: a later attempt may succeed. */
  | 'server'
  /** No answer: no network, a time-out, or a broken connection. */
  | 'offline'
  /** An answer that MoEngage does not document. */
  | 'unexpected';

/** Why a request failed. Never holds the key, so it is safe to show and to store. */
export interface Failure {
  kind: FailureKind;
  /** HTTP status, where there was an answer. */
  status?: number;
  /** MoEngage's words with the key masked, or our own if MoEngage sent none. */
  message: string;
  /** MoEngage's name for the part of the request that it refuses: `customer_id`. */
  attribute?: string;
  /** MoEngage's id of the request, for its support. */
  requestId?: string;
  /** Milliseconds to wait before another attempt, if MoEngage says so. */
  retryAfterMs?: number;
}

export type Answer<T> =
  | { ok: true; value: T; requestId?: string }
  | { ok: false; failure: Failure };
