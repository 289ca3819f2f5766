import * as v from 'valibot';

import { DATA_CENTERS } from '@/lib/moengage/data-centers';
import { PASS_EVENTS } from '@/lib/moengage/pass-events';
import { eventToSendSchema } from '@/lib/moengage/sent-events';
import { draftSchema as draft, fieldsSchema } from '@/lib/project';
import { WALLETS } from '@/lib/passkit/wallets';
import { EXPORT_SIZE_LIMIT, LOCK_AFTER_MINUTES } from '@/lib/vault/limits';
import type { Asked } from './index';

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100));
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A rule's name and a place in the template. */
const findingId = v.pipe(v.string(), v.regex(/^[\w-]+@\d+-\d+(\+\d+)?$/));
const style = v.picklist(['quoted', 'quoteless', 'inline']);
const wallet = v.picklist(WALLETS);
const wallets = v.pipe(v.array(wallet), v.minLength(1), v.maxLength(WALLETS.length));
const text = v.string();
const passphrase = v.pipe(v.string(), v.maxLength(1024));
const ids = v.pipe(v.array(id), v.minLength(1), v.maxLength(1000));
const exportText = v.pipe(v.string(), v.maxLength(EXPORT_SIZE_LIMIT));
/** Longer ones no browser opens. */
const LONGEST_LINK = 20_000;
/** As Passlink makes them: nothing in it can end an attribute or begin a tag. */
const smartPassLink = v.pipe(
  text,
  v.maxLength(LONGEST_LINK),
  v.regex(/^https:\/\/[\w.-]+\/c\/[\w-]+\?data=[\w.~%&=-]+$/),
);
const dataCenter = v.picklist(DATA_CENTERS.map(({ id: each }) => each));
const passEvent = v.picklist(PASS_EVENTS.map(({ id: each }) => each));
const texts = v.record(v.string(), v.string());
const values = v.record(v.string(), v.unknown());

const secrets = v.strictObject({
  secret: v.exactOptional(text),
  encryptionKey: v.exactOptional(text),
});

const fixes = v.strictObject({
  tabId,
  ids: v.pipe(v.array(findingId), v.maxLength(1000)),
  others: v.exactOptional(ids),
});
const replacing = v.strictObject({ tabId, id: findingId, signsWith: v.exactOptional(id) });

/** What each message holds; `answer` in guard.ts refuses anything else. */
export const SCHEMAS: Record<keyof Asked, v.GenericSchema> = {
  saveProject: v.strictObject({
    id: v.exactOptional(id),
    draft,
    secrets,
  }),
  saveFields: v.strictObject({ id, fields: fieldsSchema }),
  saveSecrets: v.strictObject({ id, secrets }),
  duplicateProject: v.strictObject({ id, name: text }),
  deleteProject: v.strictObject({ id }),
  restoreProject: v.strictObject({ id }),
  templatesWithOldSecret: v.strictObject({ id }),
  updateOldSecret: v.strictObject({ id, tabId }),
  vaultStatus: v.undefined(),
  unlockVault: v.strictObject({ passphrase }),
  lockVault: v.undefined(),
  setPassphrase: v.strictObject({ passphrase, current: v.exactOptional(passphrase) }),
  removePassphrase: v.strictObject({ current: passphrase }),
  setLockAfter: v.strictObject({ minutes: v.nullable(v.picklist(LOCK_AFTER_MINUTES)) }),
  revealSecret: v.strictObject({ id, which: v.picklist(['secret', 'encryptionKey']) }),
  exportProjects: v.strictObject({ ids, passphrase }),
  readExport: v.strictObject({ text: exportText, passphrase }),
  importProjects: v.strictObject({
    text: exportText,
    passphrase,
    ids,
    whenKnown: v.picklist(['replace', 'copy']),
  }),
  lendKeys: v.strictObject({
    id,
    format: v.picklist(['hashed', 'encrypted']),
    channel: v.pipe(text, v.uuid()),
  }),
  saveConnection: v.strictObject({
    dataCenter,
    workspaceId: text,
    keys: v.strictObject({ dataKey: v.exactOptional(text), campaignKey: v.exactOptional(text) }),
  }),
  forgetConnection: v.undefined(),
  restoreConnection: v.undefined(),
  testConnection: v.undefined(),
  findDataCenter: v.undefined(),
  revealKey: v.strictObject({ which: v.picklist(['dataKey', 'campaignKey']) }),
  sendPassEvent: eventToSendSchema,
  clearSentEvents: v.undefined(),
  fillPassKitForm: v.strictObject({
    tabId,
    name: v.pipe(text, v.regex(/\S/), v.maxLength(200)),
    events: v.pipe(v.array(passEvent), v.maxLength(PASS_EVENTS.length)),
  }),
  undoPassKitForm: v.strictObject({ tabId }),
  proveOnMoEngage: v.strictObject({
    id,
    attributes: v.strictObject({ user: values, event: values }),
    payload: texts,
  }),
  lookAtContentBlock: v.strictObject({ id }),
  putContentBlock: v.strictObject({
    id,
    email: v.pipe(text, v.email(), v.maxLength(320)),
    isDraft: v.boolean(),
  }),
  signPayload: v.strictObject({
    id,
    payload: texts,
    format: v.picklist(['hashed', 'encrypted']),
    digest: v.exactOptional(v.picklist(['SHA-256', 'SHA-1'])),
    utm: v.exactOptional(texts),
  }),
  identifyLink: v.strictObject({ link: v.pipe(text, v.maxLength(LONGEST_LINK)) }),
  insertLinkIntoPage: v.strictObject({ tabId, link: smartPassLink }),
  signData: v.strictObject({ id, data: v.pipe(text, v.regex(/^[\w-]*$/)) }),
  buildSnippet: v.strictObject({ id, style }),
  buildContentBlock: v.strictObject({ id }),
  readPage: v.strictObject({ tabId }),
  insertIntoPage: v.strictObject({ tabId, id }),
  insertButtonIntoPage: v.strictObject({ tabId, id, wallets }),
  removeFromPage: v.strictObject({ tabId, id }),
  undoInPage: v.strictObject({ tabId }),
  checkPage: v.strictObject({ tabId }),
  fixInPage: fixes,
  mendedTemplate: fixes,
  replaceRecipe: replacing,
  replacedTemplate: replacing,
  undoFixes: v.strictObject({ tabId }),
  showInPage: v.strictObject({ tabId, id: findingId }),
  chipNeeded: v.undefined(),
  chipState: v.undefined(),
  insertAtFocus: v.strictObject({ id }),
  insertButtonAtFocus: v.strictObject({ id, wallets }),
  insertBadgeAtFocus: v.strictObject({ id, wallet }),
  removeAtFocus: v.strictObject({ id }),
  undoAtFocus: v.undefined(),
  snippetForClipboard: v.strictObject({ id, style }),
  templateFocused: v.undefined(),
};
