import * as v from 'valibot';

import type {
  InsertOutcome,
  LastHold,
  LinkOutcome,
  TemplateWithOldSecret,
  PageReport,
  RemoveOutcome,
  RotationOutcome,
  UndoOutcome,
} from '../../editor/types';
import { message } from '../message';
import {
  clickTracking,
  id,
  oneProject,
  oneTab,
  projectInTab,
  tabId,
  text,
  wallets,
  way,
} from '../shapes';
import { LONGEST_LINK } from './links';

/** A link as Passlink makes it: nothing in it can end an attribute or begin a tag. */
const smartPassLink = v.pipe(
  text,
  v.maxLength(LONGEST_LINK),
  v.regex(/^https:\/\/[\w.-]+\/c\/[\w-]+\?data=[\w.~%&=-]+$/),
);

/** Reads and writes the template that is open in a tab. */
export const PAGE_MESSAGES = {
  readPage: message('extension-page', oneTab).answers<PageReport>(),
  insertIntoPage: message(
    'extension-page',
    v.strictObject({ tabId, id, way }),
  ).answers<InsertOutcome>(),
  /** Inserts a whole button at the caret, and the block at the top. */
  insertButtonIntoPage: message(
    'extension-page',
    v.strictObject({ tabId, id, wallets, clickTracking }),
  ).answers<InsertOutcome>(),
  /** Inserts a finished link into the focused field or text. */
  insertLinkIntoPage: message(
    'extension-page',
    v.strictObject({ tabId, link: smartPassLink }),
  ).answers<LinkOutcome>(),
  /** Removes the project's block and links from the open template. */
  removeFromPage: message('extension-page', projectInTab).answers<RemoveOutcome>(),
  /** Undoes Passlink's last change in this page: an insertion, a removal or a fix. */
  undoInPage: message('extension-page', oneTab).answers<UndoOutcome>(),
  /** How Passlink's last change in this page fares, if it is recent. */
  holdInPage: message('extension-page', oneTab).answers<LastHold | null>(),
  /** The same, once nobody looks at it again: some seconds after the change at most. */
  settledInPage: message('extension-page', oneTab).answers<LastHold | null>(),
  /** The open templates that still contain a replaced secret of the project. */
  templatesWithOldSecret: message('extension-page', oneProject).answers<TemplateWithOldSecret[]>(),
  /** Updates the project's blocks in one tab to the current secret. */
  updateOldSecret: message('extension-page', projectInTab).answers<RotationOutcome>(),
};
