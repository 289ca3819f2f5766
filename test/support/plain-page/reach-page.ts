import type { CDPSession, Page } from '@playwright/test';

import type { PageRunner } from '../../../lib/page/run.ts';

/** A page as the product reaches it: what runs page functions, and the frames that it has. */
interface Reached {
  run: PageRunner;
  /** Frame ids, the main frame's first; all frames are of the page's own origin. */
  frames: number[];
}

/** One session a page: the tests take turns in one. */
const sessions = new WeakMap<Page, CDPSession>();

/**
 * Runs page functions in a page's frames as `scripting.executeScript` does, without an extension:
 * the same text, in the page's own world or in an isolated one.
 */
export async function reachPage(page: Page): Promise<Reached> {
  await sessions.get(page)?.detach();
  const session = await page.context().newCDPSession(page);
  sessions.set(page, session);
  const own = await ownWorlds(session);
  const worlds = await Promise.all(
    (await frameIds(session)).map(async (id) => {
      const isolated = { frameId: id, worldName: 'Passlink' };
      const { executionContextId } = await session.send('Page.createIsolatedWorld', isolated);
      return { MAIN: own.get(id) ?? 0, ISOLATED: executionContextId };
    }),
  );
  const run: PageRunner = async (frameId, world, func, args) => {
    const contexts = worlds[frameId];
    if (!contexts) throw new RangeError(`No frame ${frameId}`);
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `(${String(func)})(...${JSON.stringify(args)})`,
      contextId: contexts[world],
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  };
  return { run, frames: worlds.map((_, id) => id) };
}

/** The debugger's names of all frames, the main frame's first. */
async function frameIds(session: CDPSession): Promise<string[]> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const trees = [frameTree];
  for (const { childFrames = [] } of trees) trees.push(...childFrames);
  return trees.map(({ frame }) => frame.id);
}

/** The context of each frame's own scripts, by the frame's name. */
async function ownWorlds(session: CDPSession): Promise<Map<string, number>> {
  const worlds = new Map<string, number>();
  session.on('Runtime.executionContextCreated', ({ context: { id, auxData } }) => {
    const { isDefault, frameId } = (auxData ?? {}) as Record<string, unknown>;
    if (isDefault === true) worlds.set(String(frameId), id);
  });
  await session.send('Runtime.enable');
  return worlds;
}
