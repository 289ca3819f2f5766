import { expect, test } from '@playwright/test';

import { API_MATCHES, DATA_CENTERS } from '../../lib/moengage/data-centers.ts';
import { type AllowedExtension, allowHosts } from '../support/allowed-extension.ts';
import { launchPasslink, type Passlink } from '../support/extension.ts';
import { createMoEngage, type MoEngage } from '../support/moengage/index.ts';

let moengage: MoEngage;
let port: number;
let allowed: AllowedExtension;
/** May ask MoEngage's servers. */
let permitted: Passlink;

// One server for the whole file.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  moengage = createMoEngage({
    workspaceId: 'WORKSPACE_1',
    dataKey: 'the-däta-key',
    campaignKey: 'the-campaign-key',
    dataCenter: '03',
  });
  ({ port } = await moengage.listen());
  allowed = await allowHosts(API_MATCHES);
  permitted = await launchPasslink({ extension: allowed.folder, moengage: { port } });
});

test.afterAll(async () => {
  await permitted.close();
  await moengage.close();
  await allowed.remove();
});

/** Sends one event from the background, as `lib/moengage/api` does; the status, or why none. */
function ask({ worker }: Passlink, host: string): Promise<number | string> {
  return worker.evaluate(async (apiHost) => {
    const credentials = new TextEncoder().encode('WORKSPACE_1:the-däta-key');
    try {
      const { status } = await fetch(`https://${apiHost}/v1/event/WORKSPACE_1`, {
        method: 'POST',
        headers: {
          authorization: `Basic ${btoa(String.fromCodePoint(...credentials))}`,
          'content-type': 'application/json',
        },
        body: '{"type":"event","customer_id":"CUST-1042","actions":[{"action":"Pass created"}]}',
        credentials: 'omit',
        redirect: 'manual',
      });
      return status;
    } catch (error) {
      return String(error);
    }
  }, host);
}

test('with permission, the background reaches every data center, and the workspace’s own accepts an event', async () => {
  for (const { id, apiHost } of DATA_CENTERS)
    expect(await ask(permitted, apiHost)).toBe(id === '03' ? 200 : 401);
  expect(moengage.received.map(({ host }) => host)).toEqual(
    DATA_CENTERS.map(({ apiHost }) => apiHost),
  );
  expect(moengage.accepted).toMatchObject([{ customerId: 'CUST-1042', action: 'Pass created' }]);
});

test('a redirect is not followed, so the key goes nowhere else', async () => {
  const before = moengage.received.length;
  const location = 'https://api-01.moengage.com/v1/event/WORKSPACE_1';
  moengage.answerNextWith({ status: 307, headers: { location } });
  expect(await ask(permitted, 'api-03.moengage.com')).toBe(0);
  expect(moengage.received).toHaveLength(before + 1);
});

test('without the author’s permission no key leaves the browser', async () => {
  const passlink = await launchPasslink({ moengage: { port } });
  const before = moengage.received.length;
  expect(await ask(passlink, 'api-03.moengage.com')).toBe('TypeError: Failed to fetch');
  const asked = moengage.received.slice(before);
  // The browser's own question, whether the extension may ask.
  expect(asked.map(({ method }) => method)).toEqual(['OPTIONS']);
  expect(JSON.stringify(asked)).not.toMatch(/Basic /);
  await passlink.close();
});
