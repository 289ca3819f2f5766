import { openTab } from '@/lib/page/tab';
import type { Answer, Handler, MessageType, Request, Sender } from '@/lib/messages';
import type { SnippetStyle } from '@/lib/snippet';
import { userActivationItem } from '@/lib/storage/user-activation';
import { readCurrentProject } from '../store/current-project';

import { type RequestingFrame, withChoices } from '../tabs/dashboard-tab';
import { takeGesture } from './gestures';
import { takeRefusal } from './refusals';

/** What a content script asks about its own frame. */
type AtFocus = Extract<MessageType, `${string}AtFocus` | 'snippetForClipboard'>;

/** The project is not the one that the author has chosen. */
class NotChosenError extends Error {
  override name = 'NotChosenError';
  constructor() {
    super('Another project is chosen in Passlink by now. Click into the field again.');
  }
}

/** Only the page claims that its author wants anything. */
class NobodyHereError extends Error {
  override name = 'NobodyHereError';
  constructor() {
    super(
      'The browser was started anew. Open Passlink from the toolbar once, then this button works here again.',
    );
  }
}

/** No insertion was refused here shortly before, so nothing has to be pasted by hand. */
class NotRefusedError extends Error {
  override name = 'NotRefusedError';
  constructor() {
    super('Insert again, then copy. Or copy in Passlink’s popup.');
  }
}

/** The document that asked has left the tab, or is in a frame where it should not be. */
class DocumentGoneError extends Error {
  override name = 'DocumentGoneError';
  constructor() {
    super('The page changed meanwhile. Reload it, then try again.');
  }
}

/**
 * Answers what the chip asks. A compromised renderer can send anything that the chip can send. A
 * request that names a project is therefore answered only for the project that the author has
 * chosen in our own pages, or has just inserted with the browser's menu or shortcut. A click on the
 * chip is only the renderer's claim, so a secret goes into the page only if the author has used our
 * own interface since the browser started.
 * @param handle gets the tab's documents, the requesting frame first.
 */
export function atFocus<K extends AtFocus>(
  type: K,
  handle: (data: Request<K>, requester: RequestingFrame) => Promise<Answer<K>>,
): Handler<K> {
  return async (data, sender) => {
    const requester = await requestingFrameOf(sender);
    if (namesProject(data)) await requireLeave(type, data, requester);
    return handle(data, requester);
  };
}

/** Whether a request names a project: those that point at a place do not, and name only that. */
function namesProject<K extends AtFocus>(data: Request<K>): data is Request<K> & { id: string } {
  return typeof data === 'object' && data !== null && 'id' in data;
}

/**
 * The requests that write a secret. A text for the clipboard needs a refusal of one of these first.
 */
const WRITES_SECRET = new Set<AtFocus>(['insertAtFocus', 'insertButtonAtFocus', 'walkAtFocus']);

async function requireLeave(
  type: AtFocus,
  data: { id: string; style?: SnippetStyle },
  requester: RequestingFrame,
): Promise<void> {
  const { id, style } = data;
  if (style !== undefined) {
    if (await takeRefusal(requester, { id, style })) return;
    throw new NotRefusedError();
  }
  if (type === 'insertAtFocus' && takeGesture(requester, data.id)) return;
  const { current } = await readCurrentProject();
  if (data.id !== current?.id) throw new NotChosenError();
  if (WRITES_SECRET.has(type) && !(await userActivationItem.getValue()))
    throw new NobodyHereError();
}

async function requestingFrameOf(sender: Sender): Promise<RequestingFrame> {
  const { tab: { id: tabId } = {}, frameId = 0, documentId } = sender;
  const tab = tabId === undefined ? undefined : await openTab(tabId);
  const found = tab?.documentOf(frameId);
  const isSame = tab?.frames.includes(frameId) && (documentId ?? found) === found;
  if (!tab || tabId === undefined || !isSame) throw new DocumentGoneError();
  const others = tab.frames.filter((frame) => frame !== frameId);
  const dashboard = await withChoices(tab, tabId);
  return { ...dashboard, tabId, frameId, frames: [frameId, ...others] };
}
