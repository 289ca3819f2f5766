import { browser } from '#imports';
import * as v from 'valibot';

import { isDashboard, isEditorHost } from '../moengage/hosts';
import { frameTarget } from './frame-target';
import lookAround, { type FrameLook } from './look-around.page';
import { withTimeout } from './with-timeout';
import type { PageRunner } from './run';

/** Whose pages a tab has to show. */
export interface Site {
  /** Whether a tab's page is theirs. */
  isHome(origin: string | undefined): boolean;
  /** Whether a frame in such a page is theirs as well. */
  isWelcome(origin: string): boolean;
}

const MOENGAGE: Site = {
  isHome: isDashboard,
  isWelcome: (origin) => isDashboard(origin) || isEditorHost(origin),
};

/** The documents that a tab shows just now, as far as they are the site's. */
export interface OpenTab {
  /**
   * Frame ids, the frame where the author last wrote first. Opening the popup takes the focus from
   * the page, so the frames are asked when it last moved, not who has it.
   */
  frames: number[];
  /**
   * Runs in these documents alone: what has been read in one is never written into the next that
   * its frame shows. Rejects for a document that is gone and for frames of anybody else's.
   */
  run: PageRunner;
  /** What the browser calls a frame's document, where it has a name for it (Firefox has none). */
  documentOf(frameId: number): string | undefined;
  /**
   * Which page a frame shows, for knowing it again: the tab's address and the frame's own, because
   * a frame keeps its number when it goes elsewhere. Hashes are left out: editors use them for
   * their panes. Undefined for frames of anybody else's.
   */
  pageOf(frameId: number): string | undefined;
}

/** The frame shows another document by now, or never was one of the site's. */
class FrameGoneError extends Error {
  override name = 'FrameGoneError';
}

/** The shape of `lookAround`'s result. Anything else was not produced by our code. */
const LOOK = v.object({
  movedAt: v.number(),
  origins: v.array(v.string()),
  address: v.string(),
}) satisfies v.GenericSchema<unknown, FrameLook>;

/**
 * Looks at a tab's frames; undefined where it shows no page of the site's, MoEngage's by default.
 * Whose a document is, is asked beside our content script, where the page's own scripts cannot
 * answer in its place.
 */
export async function openTab(tabId: number, site = MOENGAGE): Promise<OpenTab | undefined> {
  const looking = browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: lookAround,
  });
  // Closed meanwhile, or a page that the browser does not let us into.
  const injections = await withTimeout(looking).catch(() => []);
  const ours = injections.flatMap(({ frameId, documentId, result }) =>
    v.is(LOOK, result) && isOurs(result.origins, site)
      ? [{ frameId, documentId, ...result, origin: result.origins[0] }]
      : [],
  );
  const top = ours.find(({ frameId }) => frameId === 0);
  if (!top || !site.isHome(top.origin)) return undefined;

  const documents = new Map(ours.map(({ frameId, documentId }) => [frameId, documentId]));
  const pages = new Map(
    ours.map(({ frameId, address }) => [
      frameId,
      [top.address, address].map((url) => url.split('#')[0]).join(' '),
    ]),
  );
  return {
    frames: ours
      .toSorted((one, other) => other.movedAt - one.movedAt || one.frameId - other.frameId)
      .map(({ frameId }) => frameId),
    documentOf: (frameId) => documents.get(frameId),
    pageOf: (frameId) => pages.get(frameId),
    run: async (frameId, world, func, args) => {
      if (!documents.has(frameId)) throw new FrameGoneError('The frame is not open to Passlink.');
      const documentId = documents.get(frameId);
      const [injection] = await withTimeout(
        browser.scripting.executeScript({
          target: frameTarget({ tabId, frameId, documentId }),
          world,
          func,
          args,
        }),
      );
      return injection?.result as Awaited<ReturnType<typeof func>>;
    },
  };
}

/**
 * Whether a document belongs to the site, and so does everything around it.
 * @param origins its own first, the tab's page last; its own alone where the browser tells no more.
 */
function isOurs(origins: readonly string[], { isHome, isWelcome }: Site): boolean {
  const [own, ...around] = origins;
  if (own === undefined || !isWelcome(own) || !around.every(isWelcome)) return false;
  return around.length === 0 || isHome(around.at(-1));
}
