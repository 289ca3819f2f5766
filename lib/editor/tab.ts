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

/**
 * The tab's frames that we may run in, the one where the author last wrote first. Opening the
 * popup takes the focus from the page, so the frames are asked when it last moved, not who has it.
 * Rejects when the tab is none that we may run in.
 */
export async function framesOf(tabId: number): Promise<number[]> {
  const injections = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: lastFocusIn,
  });
  return injections
    .toSorted(
      (one, other) => (other.result ?? 0) - (one.result ?? 0) || one.frameId - other.frameId,
    )
    .map(({ frameId }) => frameId);
}

/** When the focus last moved in this frame, as `textFieldPage` has noted it. Runs in the page. */
function lastFocusIn(): number {
  const world = globalThis as { [key: symbol]: { movedAt: number } | undefined };
  return world[Symbol.for('passlink.fields')]?.movedAt ?? 0;
}
