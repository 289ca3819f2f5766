import { afterAll, beforeAll } from 'vitest';

import type { Access, Answer, Failure, Fetch } from '../../../../../lib/moengage/api';
import type { PassEventRequest } from '../../../../../lib/moengage/pass-events';
import { createMoEngage, fetchFrom, type MoEngageOptions } from '../../../../support/moengage';

/** A difficult key: not ASCII, and encoded differently in JSON and in addresses. */
export const DATA_KEY = 'däta "key" +/\\ ☃';
const CAMPAIGN_KEY = 'cämpaign "key" +/\\ ☃';
const WORKSPACE = 'VJ0GSMESHMQA3L7WV1EEK3UR_DEBUG';

export const DATA: Access = { dataCenter: '03', workspaceId: WORKSPACE, key: DATA_KEY };
export const CAMPAIGN: Access = { ...DATA, key: CAMPAIGN_KEY };

/** A stand-in for MoEngage that runs during the tests of one file. */
export function startMoEngage(options: Partial<MoEngageOptions> = {}) {
  const moengage = createMoEngage({
    workspaceId: WORKSPACE,
    dataKey: DATA_KEY,
    campaignKey: CAMPAIGN_KEY,
    dataCenter: '03',
    ...options,
  });
  const started: { fetch: Fetch } = { fetch: () => Promise.reject(new TypeError('not started')) };
  beforeAll(async () => {
    started.fetch = fetchFrom(await moengage.listen());
  });
  afterAll(() => moengage.close());
  return { moengage, reach: (...request: Parameters<Fetch>) => started.fetch(...request) };
}

/** One valid event. */
export function anEvent(
  change: Partial<PassEventRequest['actions'][number]> = {},
): PassEventRequest {
  return {
    customerId: 'CUST-1042',
    actions: [
      {
        action: 'Pass installed',
        attributes: { tier: 'Gold ☃', points: 20, active: true },
        currentTime: '2026-05-31T16:33:35Z',
        timezoneOffset: 19_800,
        ...change,
      },
    ],
  };
}

/** The failure of an answer, if there is one. */
export function failureOf(answer: Answer<unknown>): Failure | undefined {
  return answer.ok ? undefined : answer.failure;
}

/** A network that gives one answer and records the requests. */
export function answering(reply: () => Response | Promise<Response>) {
  const asked: { url: string; init: RequestInit }[] = [];
  const fetch: Fetch = async (input, init = {}) => {
    asked.push({ url: String(input), init });
    return reply();
  };
  return { asked, fetch };
}
