import { browser } from '#imports';

import type { PageRunner } from './run';

/** The runner for one tab. */
export function tabRunner(tabId: number): PageRunner {
  return async (frameId, world, func, args) => {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      world,
      func,
      args,
    });
    return injection?.result as Awaited<ReturnType<typeof func>>;
  };
}

/** The tab's frames that we may run in, the one that has (or last had) the focus first. */
export async function framesOf(tabId: number): Promise<number[]> {
  const injections = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => document.hasFocus(),
  });
  return injections.map((injection) => injection.frameId);
}
