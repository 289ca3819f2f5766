import { browser } from '#imports';
import * as v from 'valibot';

import { isDashboard, isEditorHost } from '@/lib/moengage/hosts';
import { type Asked, onMessage } from './index';
import { SCHEMAS } from './schemas';

/** Who a message may come from. */
type Audience = 'extension-page' | 'dashboard';

type Sender = chrome.runtime.MessageSender;

/** The content script may say only what the chip needs; everything else is for our own pages. */
const AUDIENCE: Record<keyof Asked, Audience> = {
  saveProject: 'extension-page',
  saveFields: 'extension-page',
  saveSecrets: 'extension-page',
  duplicateProject: 'extension-page',
  deleteProject: 'extension-page',
  restoreProject: 'extension-page',
  templatesWithOldSecret: 'extension-page',
  updateOldSecret: 'extension-page',
  vaultStatus: 'extension-page',
  unlockVault: 'extension-page',
  lockVault: 'extension-page',
  setPassphrase: 'extension-page',
  removePassphrase: 'extension-page',
  setLockAfter: 'extension-page',
  revealSecret: 'extension-page',
  exportProjects: 'extension-page',
  readExport: 'extension-page',
  importProjects: 'extension-page',
  saveConnection: 'extension-page',
  forgetConnection: 'extension-page',
  restoreConnection: 'extension-page',
  testConnection: 'extension-page',
  findDataCenter: 'extension-page',
  revealKey: 'extension-page',
  sendPassEvent: 'extension-page',
  clearSentEvents: 'extension-page',
  fillPassKitForm: 'extension-page',
  undoPassKitForm: 'extension-page',
  proveOnMoEngage: 'extension-page',
  lookAtContentBlock: 'extension-page',
  putContentBlock: 'extension-page',
  signPayload: 'extension-page',
  lendKeys: 'extension-page',
  identifyLink: 'extension-page',
  insertLinkIntoPage: 'extension-page',
  signData: 'extension-page',
  buildSnippet: 'extension-page',
  buildContentBlock: 'extension-page',
  readPage: 'extension-page',
  insertIntoPage: 'extension-page',
  insertButtonIntoPage: 'extension-page',
  removeFromPage: 'extension-page',
  undoInPage: 'extension-page',
  checkPage: 'extension-page',
  fixInPage: 'extension-page',
  mendedTemplate: 'extension-page',
  replaceRecipe: 'extension-page',
  replacedTemplate: 'extension-page',
  undoFixes: 'extension-page',
  showInPage: 'extension-page',
  chipNeeded: 'dashboard',
  chipState: 'dashboard',
  insertAtFocus: 'dashboard',
  insertButtonAtFocus: 'dashboard',
  insertBadgeAtFocus: 'dashboard',
  removeAtFocus: 'dashboard',
  undoAtFocus: 'dashboard',
  snippetForClipboard: 'dashboard',
  templateFocused: 'dashboard',
};

/** A message from somebody who may not send it, or with data of the wrong shape. */
export class RefusedMessageError extends Error {
  override name = 'RefusedMessageError';
}

type Data<K extends keyof Asked> = Parameters<Asked[K]>[0];
type Answer<K extends keyof Asked> = ReturnType<Asked[K]>;

/**
 * Answers one kind of message, after checking who sent it and what it holds.
 * @param handle gets validated data and the sender.
 */
export function answer<K extends keyof Asked>(
  type: K,
  handle: (data: Data<K>, sender: Sender) => Promise<Answer<K>>,
): void {
  onMessage(type, (async ({ data, sender }: { data: unknown; sender: Sender }) => {
    if (audienceOf(sender) !== AUDIENCE[type]) throw new RefusedMessageError('Not allowed.');
    const checked = v.safeParse(SCHEMAS[type], data);
    if (!checked.success) throw new RefusedMessageError(`Malformed message “${type}”.`);
    return handle(checked.output as Data<K>, sender);
  }) as Parameters<typeof onMessage<K>>[1]);
}

/** Tells from the browser's own word, never from the message, who is asking. */
export function audienceOf(sender: Sender): Audience | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const home = browser.runtime.getURL('/');
  if (sender.url?.startsWith(home)) {
    // The address is the renderer's word, the origin the browser's.
    const isHome = sender.origin === undefined || `${sender.origin}/` === home;
    return isHome ? 'extension-page' : undefined;
  }
  // In a page of anybody else's a dashboard gets nothing; its address is hidden from us there.
  if (sender.tab?.id === undefined || !isDashboard(sender.tab.url)) return undefined;
  const origin = sender.origin ?? sender.url;
  // The drag-and-drop editor is a part of the dashboard while it stands in one, and only then.
  return isDashboard(origin) || isEditorHost(origin) ? 'dashboard' : undefined;
}
