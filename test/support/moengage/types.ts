import type { DataCenterId } from '../../../lib/moengage/data-centers.ts';
import type { EngineTraits } from './engine.ts';

export interface MoEngageOptions {
  workspaceId: string;
  /** Key of "Data". */
  dataKey: string;
  /** Key of "Campaign report/Business events/Custom templates/…". */
  campaignKey: string;
  /** The only one where the workspace exists. */
  dataCenter: DataCenterId;
  /** What previews are rendered by; changeable later. */
  engine?: EngineTraits;
  /** Profiles that previews may name, by customer id. */
  users?: Record<string, Record<string, unknown>>;
  /** Default as documented: 30,000 events, 10,000 previews. */
  perMinute?: { events?: number; previews?: number };
  /** Epoch milliseconds; default the machine's. */
  now?: () => number;
}

/** A request as it came, refused or not. */
export interface ReceivedRequest {
  method: string;
  /** The data center's host that was asked. */
  host: string;
  path: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** As it came. */
  body: string;
  /** What was answered; absent where the connection was left hanging or broken. */
  status?: number;
}

/** An event that was accepted. */
export interface AcceptedEvent {
  customerId: string;
  action: string;
  attributes: Record<string, unknown>;
  currentTime: string | number | undefined;
  timezoneOffset: number | undefined;
  platform: string | undefined;
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  /** JSON; a text goes as it is, `undefined` sends nothing. */
  body?: unknown;
}

/** How a family of MoEngage's APIs writes a refusal. */
export type Family = 'data' | 'campaigns' | 'block change' | 'block search';

export interface Refusal {
  status: number;
  type: string;
  message: string;
  attribute?: string;
}

/** A request that got past the door. */
export interface Call {
  method: string;
  path: string;
  body: Record<string, unknown>;
}
