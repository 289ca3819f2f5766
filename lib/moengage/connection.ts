import * as v from 'valibot';

import type { MoEngageFailure } from './api';
import { DATA_CENTERS, type DataCenterId } from './data-centers';

/** Which workspace of MoEngage the author has connected. Its keys are in the vault, not here. */
export interface Connection {
  dataCenter: DataCenterId;
  workspaceId: string;
  hasDataKey: boolean;
  hasCampaignKey: boolean;
  /** Epoch milliseconds. */
  updatedAt: number;
  /** The result of the last test. Absent before the first test and after every change. */
  test?: ConnectionTest;
}

/** MoEngage's two keys: one for events, one for previews and content blocks. */
export type KeyName = 'dataKey' | 'campaignKey';

/** What MoEngage said to each key. */
export interface ConnectionTest {
  /** Epoch milliseconds. */
  at: number;
  dataKey: KeyVerdict;
  campaignKey: KeyVerdict;
}

export type KeyVerdict = { status: 'absent' } | { status: 'works' } | MoEngageFailure;

const text = v.string();
const epoch = v.pipe(v.number(), v.integer(), v.minValue(0));

const verdictSchema: v.GenericSchema<KeyVerdict> = v.variant('status', [
  v.looseObject({ status: v.literal('absent') }),
  v.looseObject({ status: v.literal('works') }),
  v.looseObject({ status: v.literal('failed'), kind: text, title: text, next: text }),
]);

/** The shape of a stored connection. Extra keys of another version are allowed. */
export const connectionSchema: v.GenericSchema<Connection> = v.looseObject({
  dataCenter: v.picklist(DATA_CENTERS.map(({ id }) => id)),
  workspaceId: v.pipe(text, v.nonEmpty(), v.maxLength(100)),
  hasDataKey: v.boolean(),
  hasCampaignKey: v.boolean(),
  updatedAt: epoch,
  test: v.exactOptional(
    v.looseObject({ at: epoch, dataKey: verdictSchema, campaignKey: verdictSchema }),
  ),
});

/**
 * Says why a text cannot be a Workspace ID. MoEngage does not publish its format, so this refuses
 * only what Basic authentication or a URL could not carry.
 * @returns undefined if the text can be one.
 */
export function checkWorkspaceId(workspaceId: string): string | undefined {
  if (workspaceId === '') return 'Paste the Workspace ID from MoEngage.';
  if (workspaceId.length > 100 || !/^[\w.-]+$/.test(workspaceId)) {
    return 'A Workspace ID is one word of letters, digits and underscores, like DAO6UGZ73D9RTK8B5W96TPYN.';
  }
  return undefined;
}

/** Says why a text cannot be one of MoEngage's keys; undefined if it can. */
export function checkApiKey(key: string): string | undefined {
  if (key === '') return 'Paste the key from MoEngage.';
  return /^[\x21-\x7e]{4,500}$/.test(key)
    ? undefined
    : 'A key is one word without spaces or accents. Copy it again with the button beside it in MoEngage.';
}
