import { beforeEach, describe, expect, it } from 'vitest';

import { connectionHandlers } from '../../../../../lib/background/moengage/connection';
import type { ConnectionTest } from '../../../../../lib/moengage/connection';
import type { ConnectionStore } from '../../../../../lib/background/store/connection-store';
import { readConnection } from '../../../../../lib/storage/connection-item';
import { ask, use, connect, DATA_KEY, json, network, WORKSPACE } from './calls';

const ALL = ['01', '02', '03', '04', '05', '06', '101'].map((id) => `api-${id}`);
/** How MoEngage answers an empty list of events when it knows the sender. */
const KNOWN = json(
  {
    status: 'fail',
    error: { attribute: 'actions', message: 'actions can not be empty Array', type: 'X' },
  },
  400,
);
const MISMATCH = json(
  { status: 'fail', error: { message: 'App Secret key mismatch.', type: 'AuthenticationError' } },
  401,
);
const PREVIEW = json({ personalized_content: { payload: { email_html: 'Passlink' } } });

let store: ConnectionStore;

beforeEach(async () => {
  store = await connect(ALL);
  use(connectionHandlers(store));
});

const isPreview = (url: string) => url.includes('/personalization/preview');

describe('testing the connection', () => {
  it('reports for each key whether it works, and stores that', async () => {
    network.mockImplementation(async (url) => (isPreview(url) ? PREVIEW : MISMATCH).clone());
    const test = await ask<ConnectionTest>('testConnection');
    expect(test.dataKey).toMatchObject({ status: 'failed', kind: 'wrong-key' });
    expect(test.campaignKey).toEqual({ status: 'works' });
    expect((await readConnection())?.test).toEqual(test);
  });

  it('sends no request for a missing key', async () => {
    await store.save(WORKSPACE, { campaignKey: '' });
    network.mockImplementation(async () => KNOWN.clone());
    const test = await ask<ConnectionTest>('testConnection');
    expect(test).toMatchObject({ dataKey: { status: 'works' }, campaignKey: { status: 'absent' } });
    expect(network).toHaveBeenCalledTimes(1);
  });

  it('says what to do when the network is down', async () => {
    network.mockRejectedValue(new TypeError('Failed to fetch'));
    const test = await ask<ConnectionTest>('testConnection');
    expect(test.dataKey).toMatchObject({ status: 'failed', kind: 'offline' });
  });

  it('calls the connection’s data center, with the key in one header alone', async () => {
    network.mockImplementation(async (url) => (isPreview(url) ? PREVIEW : KNOWN).clone());
    await ask('testConnection');
    for (const [url, init] of network.mock.calls) {
      expect(new URL(url).host).toBe('api-03.moengage.com');
      const headers = new Headers(init.headers);
      headers.delete('authorization');
      const rest = JSON.stringify([url, init.body, [...headers]]);
      expect(rest).not.toContain(DATA_KEY);
    }
  });
});

describe('looking for the data center', () => {
  it('finds the one that knows the workspace, and stops there', async () => {
    network.mockImplementation(async (url) => (url.includes('api-04') ? KNOWN : MISMATCH).clone());
    expect(await ask('findDataCenter')).toBe('04');
    expect(network.mock.calls.map(([url]) => new URL(url).host)).toEqual([
      'api-01.moengage.com',
      'api-02.moengage.com',
      'api-04.moengage.com',
    ]);
  });

  it('says so if no data center knows it', async () => {
    network.mockImplementation(async () => MISMATCH.clone());
    expect(await ask('findDataCenter')).toBeNull();
  });

  it('uses the campaign key if there is no other', async () => {
    await store.save(WORKSPACE, { dataKey: '' });
    network.mockImplementation(async (url) =>
      (url.includes('api-101') ? PREVIEW : MISMATCH).clone(),
    );
    expect(await ask('findDataCenter')).toBe('101');
    expect(network.mock.calls.every(([url]) => isPreview(url))).toBe(true);
  });
});
