import * as v from 'valibot';

import { draftSchema as draft } from '../project';
import { WALLETS } from '../snippet/wallets';
import type { Asked } from './index';

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100));
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A rule's name and a place in the template. */
const findingId = v.pipe(v.string(), v.regex(/^[\w-]+@\d+-\d+(\+\d+)?$/));
const style = v.picklist(['quoted', 'quoteless', 'inline']);
const wallet = v.picklist(WALLETS);
const wallets = v.pipe(v.array(wallet), v.minLength(1), v.maxLength(WALLETS.length));
const text = v.string();
const texts = v.record(v.string(), v.string());

/** What each message holds; `answer` in guard.ts refuses anything else. */
export const SCHEMAS: Record<keyof Asked, v.GenericSchema> = {
  saveProject: v.strictObject({
    id: v.exactOptional(id),
    draft,
    secrets: v.strictObject({
      secret: v.exactOptional(text),
      encryptionKey: v.exactOptional(text),
    }),
  }),
  duplicateProject: v.strictObject({ id, name: text }),
  deleteProject: v.strictObject({ id }),
  restoreProject: v.strictObject({ id }),
  signPayload: v.strictObject({ id, payload: texts, format: v.picklist(['hashed', 'encrypted']) }),
  signData: v.strictObject({ id, data: v.pipe(text, v.regex(/^[\w-]*$/)) }),
  buildSnippet: v.strictObject({ id, style }),
  readPage: v.strictObject({ tabId }),
  insertIntoPage: v.strictObject({ tabId, id }),
  insertButtonIntoPage: v.strictObject({ tabId, id, wallets }),
  removeFromPage: v.strictObject({ tabId, id }),
  undoInPage: v.strictObject({ tabId }),
  checkPage: v.strictObject({ tabId }),
  fixInPage: v.strictObject({ tabId, ids: v.pipe(v.array(findingId), v.maxLength(1000)) }),
  mendedTemplate: v.strictObject({ tabId, ids: v.pipe(v.array(findingId), v.maxLength(1000)) }),
  replaceRecipe: v.strictObject({ tabId, id: findingId }),
  replacedTemplate: v.strictObject({ tabId, id: findingId }),
  undoFixes: v.strictObject({ tabId }),
  showInPage: v.strictObject({ tabId, id: findingId }),
  chipState: v.undefined(),
  insertAtFocus: v.strictObject({ id }),
  insertButtonAtFocus: v.strictObject({ id, wallets }),
  insertBadgeAtFocus: v.strictObject({ id, wallet }),
  removeAtFocus: v.strictObject({ id }),
  undoAtFocus: v.undefined(),
  snippetForClipboard: v.strictObject({ id, style }),
  templateFocused: v.undefined(),
};
