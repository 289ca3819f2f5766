import { type CDPSession, expect, type Page, test } from '@playwright/test';

import { ChipOn } from '../support/chip.ts';
import {
  contentScriptsOf,
  launchPasslink,
  type Passlink,
  stopBackground,
} from '../support/extension.ts';
import { openLab } from '../support/lab.ts';

let passlink: Passlink;

// One browser for the whole file.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  passlink = await launchPasslink();
});

test.afterAll(() => passlink.close());

interface TraceEvent {
  name: string;
  args?: { data?: { url?: string; functionName?: string } };
}

/** Functions of the content script that the browser's trace recorded while `during` ran. */
async function callsInContentScript(page: Page, during: () => Promise<void>): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline', 'v8.execute'] },
  });
  await during();
  await endTrace(session);
  await session.detach();
  return events.flatMap(({ name, args }) =>
    name === 'FunctionCall' && args?.data?.url?.startsWith('chrome-extension:')
      ? (args.data.functionName ?? '')
      : [],
  );
}

async function endTrace(session: CDPSession): Promise<void> {
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
}

/** Changes, scrolls and clicks a page for about a second. */
async function keepBusy(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let round = 0; round < 40; round += 1) {
      const box = document.createElement('p');
      for (let at = 0; at < 50; at += 1) box.append(document.createElement('b'));
      document.body.append(box);
      window.scrollTo(0, round * 10);
      box.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 25));
      box.remove();
    }
  });
  await page.mouse.move(20, 400);
  await page.mouse.move(60, 500, { steps: 10 });
  await page.mouse.click(60, 500);
  await page.keyboard.press('ArrowDown');
}

test('the content script does nothing while no field has the focus', async () => {
  const page = await openLab(passlink.context, 'plain-fields.html');
  expect(await callsInContentScript(page, () => keepBusy(page))).toEqual([]);
  // The trace does record the script when it works.
  const focused = await callsInContentScript(page, async () => {
    await page.getByLabel('Link URL').focus();
    await expect.poll(() => new ChipOn(page).buttons()).not.toEqual([]);
  });
  expect(focused.length).toBeGreaterThan(0);
  await page.close();
});

test('a frame runs only the field watch until its author enters a field, then the chip as well', async () => {
  const page = await openLab(passlink.context, 'plain-fields.html');
  const ours = await contentScriptsOf(page);
  await keepBusy(page);
  expect(ours).toEqual(['field-watch.js']);

  for (const label of ['Link URL', 'Template', 'Link URL'])
    await page.getByLabel(label, { exact: true }).focus();
  await expect.poll(() => new ChipOn(page).buttons()).not.toEqual([]);
  expect(ours).toEqual(['field-watch.js', 'editor.js']);
  await page.close();
});

test('the first focused field brings the chip even while the background sleeps', async () => {
  const page = await openLab(passlink.context, 'plain-fields.html');
  await stopBackground(page);
  await page.getByLabel('Link URL').focus();
  await expect.poll(() => new ChipOn(page).buttons()).not.toEqual([]);
  await page.close();
});
