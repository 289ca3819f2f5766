import { browser } from '#imports';
import * as v from 'valibot';

import { campaignOf, unsavedCampaignOf } from '../moengage/campaign';
import { isDashboard, isEditorHost } from '../moengage/hosts';
import { frameTarget } from './frame-target';
import lookAround, { type FrameLook } from './look-around.page';
import { withTimeout } from './with-timeout';
import type { PageRunner } from './run';

/** A site, by the origins of its pages. */
export interface Site {
  /** Whether a tab's page is the site's. */
  isHome(origin: string | undefined): boolean;
  /** Whether a frame in such a page is the site's, too. */
  isWelcome(origin: string): boolean;
}

const MOENGAGE: Site = {
  isHome: isDashboard,
  isWelcome: (origin) => isDashboard(origin) || isEditorHost(origin),
};

/** The documents of a tab that are the site's, as they are when it is opened. */
export interface OpenTab {
  /**
   * Frame ids, first the frame where the author was last. Opening the popup takes the focus from the
   * page, so the frames are asked when it last moved, not which has it.
   */
  frames: number[];
  /**
   * Runs a function in these documents alone: what was read in one is never written into the next
   * document of its frame. Rejects if the document is gone or the frame is not the site's.
   */
  run: PageRunner;
  /** The browser's id for a frame's document; undefined in Firefox. */
  documentOf(frameId: number): string | undefined;
  /** Whether a frame is the drag-and-drop editor's, on its maker's host. */
  isDragAndDrop(frameId: number): boolean;
  /**
   * Identifies the page that a frame shows, by the campaigns that the tab's address and the frame's
   * own name, since a frame keeps its id when it navigates. Undefined for frames that are not the
   * site's.
   */
  pageOf(frameId: number): string | undefined;
  /**
   * What `pageOf` was before the draft in the tab's address was first saved; undefined if that may
   * not have happened here. Another draft's address can look the same.
   */
  unsavedPageOf(frameId: number): string | undefined;
}

/** The frame now shows another document, or never belonged to the site. */
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
 * Looks at a tab's frames. The look runs beside our content script, where the page's own scripts
 * cannot answer for it.
 * @param site MoEngage by default.
 * @returns undefined if the tab shows no page of the site's.
 */
export async function openTab(tabId: number, site = MOENGAGE): Promise<OpenTab | undefined> {
  const looking = browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: lookAround,
  });
  // The tab was closed, or the browser does not let Passlink in.
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
    ours.map(({ frameId, address }) => [frameId, [top.address, address].map(campaignOf).join(' ')]),
  );
  const unsaved = unsavedCampaignOf(top.address);
  const addresses = new Map(ours.map(({ frameId, address }) => [frameId, address]));
  return {
    frames: ours
      .toSorted((one, other) => other.movedAt - one.movedAt || one.frameId - other.frameId)
      .map(({ frameId }) => frameId),
    documentOf: (frameId) => documents.get(frameId),
    isDragAndDrop: (id) =>
      ours.some(({ frameId, origin }) => frameId === id && isEditorHost(origin)),
    pageOf: (frameId) => pages.get(frameId),
    unsavedPageOf: (frameId) => {
      const address = addresses.get(frameId);
      if (unsaved === undefined || address === undefined) return undefined;
      return [unsaved, unsavedCampaignOf(address) ?? campaignOf(address)].join(' ');
    },
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
 * Whether a document and all frames around it belong to the site.
 * @param origins its own first and the tab's page last; only its own in browsers that do not tell
 * the others.
 */
function isOurs(origins: readonly string[], { isHome, isWelcome }: Site): boolean {
  const [own, ...around] = origins;
  if (own === undefined || !isWelcome(own) || !around.every(isWelcome)) return false;
  return around.length === 0 || isHome(around.at(-1));
}
