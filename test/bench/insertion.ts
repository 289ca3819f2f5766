import type { CDPSession, Page } from '@playwright/test';

import { ChipOn } from '../support/chip.ts';
import type { Passlink } from '../support/extension.ts';
import { openLab, savedTemplate } from '../support/lab.ts';
import { median, type Result, rounded } from './measure.ts';

const ROUNDS = 7;
const KILOBYTES = 60;
const CONFIRMED = 'Inserted, checking';

/** Time from the click on the chip to its confirmation of the read-back, in a long mail in Froala. */
export async function measureInsertion(passlink: Passlink): Promise<Result> {
  const taken: number[] = [];
  let length = 0;
  // The first round only warms up, as everywhere in this folder.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const page = await openLab(passlink.context, 'froala.html', { kb: String(KILOBYTES) });
    length = (await savedTemplate(page)).length;
    const time = await insertOnce(page);
    if (round > 0) taken.push(time);
    await page.close();
  }
  return {
    what: `insertion into a Froala template of ${Math.round(length / 1024)} KB, click to confirmed`,
    value: median(taken),
    unit: ' ms',
    from: `median of ${ROUNDS}, ${rounded(Math.min(...taken))} to ${rounded(Math.max(...taken))} ms`,
    limit: 150,
  };
}

async function insertOnce(page: Page): Promise<number> {
  await page.getByAltText('Add to Apple Wallet').click();
  await page.getByRole('button', { name: 'Edit Link' }).click();
  await page.locator('input[name="href"]').click();
  const chip = new ChipOn(page);
  const session = await page.context().newCDPSession(page);
  const contextId = await contentScriptOf(session);
  await evaluate(session, contextId, `(${startClock})()`);
  await chip.press(/^Insert SmartPass link/);
  const time = await evaluate(session, contextId, 'globalThis.insertionClock');
  await session.detach();
  if (typeof time !== 'number') throw new Error('The chip did not confirm the insertion');
  return time;
}

async function evaluate(session: CDPSession, contextId: number, expression: string) {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value as unknown;
}

/** The world in which the extension's content script runs in the page's main frame. */
async function contentScriptOf(session: CDPSession): Promise<number> {
  let id: number | undefined;
  const { frameTree } = await session.send('Page.getFrameTree');
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = (context.auxData ?? {}) as { frameId?: string };
    const ours = context.origin.startsWith('chrome-extension://');
    if (ours && frameId === frameTree.frame.id) id = context.id;
  });
  await session.send('Runtime.enable');
  if (id === undefined) throw new Error('The content script does not run in this page');
  return id;
}

/**
 * Runs in the content script's world, because only that can look into the chip's closed shadow root:
 * stores a promise of the milliseconds from the next click on a button to the confirmation.
 */
const startClock = `() => {
  const roots = [...document.querySelectorAll('*')]
    .filter((element) => element instanceof HTMLElement)
    .map((element) => chrome.dom.openOrClosedShadowRoot(element))
    .filter(Boolean);
  globalThis.insertionClock = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('No confirmation within 10 seconds')), 10_000);
    let pressed;
    addEventListener('pointerdown', (event) => { pressed ??= event.timeStamp; }, { capture: true });
    const observer = new MutationObserver(() => {
      if (!roots.some((root) => root.textContent.includes('${CONFIRMED}'))) return;
      observer.disconnect();
      resolve(performance.now() - pressed);
    });
    for (const root of roots) {
      observer.observe(root, { childList: true, subtree: true, characterData: true });
    }
  });
}`;
