import { type Browser, browser } from '#imports';

import { frameTarget } from '@/lib/page/frame-target';
import lookAround from '@/lib/page/look-around.page';
import visibleFrames from '@/lib/page/visible-frames.page';
import { EDITOR_MATCHES, isEditorHost } from '@/lib/moengage/hosts';

/** The browser keeps the registration under this name. */
const SCRIPT_ID = 'editor-frames';
const CONTENT_SCRIPT = '/field-watch.js';

/**
 * Runs the chip in the drag-and-drop editor's frames for as long as the author allows it. When the
 * author allows it, the frames that are already open get the chip, too.
 */
export function followEditorFrames(): void {
  browser.permissions.onAdded.addListener(() => void register(true));
  browser.permissions.onRemoved.addListener(() => void register(false));
  browser.runtime.onInstalled.addListener(() => void register(false));
  browser.runtime.onStartup.addListener(() => void register(false));
}

/** Whether a tab's page shows a frame of the drag-and-drop editor in which we may not run. */
export async function showsClosedFrame(tabId: number): Promise<boolean> {
  if (await isAllowed()) return false;
  const injections = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: visibleFrames })
    .catch(() => []);
  return injections.some(({ result }) => Array.isArray(result) && result.some(isEditorHost));
}

function isAllowed(): Promise<boolean> {
  return browser.permissions.contains({ origins: [...EDITOR_MATCHES] });
}

async function register(intoOpenTabs: boolean): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  const wanted = await isAllowed();
  if (wanted && registered.length === 0) {
    await browser.scripting.registerContentScripts([
      {
        id: SCRIPT_ID,
        matches: [...EDITOR_MATCHES],
        js: [CONTENT_SCRIPT],
        allFrames: true,
        runAt: 'document_idle',
      },
    ]);
    if (intoOpenTabs) await injectIntoOpenTabs();
  } else if (!wanted && registered.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  }
}

async function injectIntoOpenTabs(): Promise<void> {
  // We see only the addresses of dashboards, and the editors are always inside one.
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.map(injectInto));
}

async function injectInto({ id: tabId, url }: Browser.tabs.Tab): Promise<void> {
  if (tabId === undefined || url === undefined) return;
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: lookAround,
  });
  const editors = frames.filter(({ result }) => isEditorHost(result?.address));
  await Promise.allSettled(
    editors.map(({ frameId, documentId }) =>
      browser.scripting.executeScript({
        target: frameTarget({ tabId, frameId, documentId }),
        files: [CONTENT_SCRIPT],
      }),
    ),
  );
}
