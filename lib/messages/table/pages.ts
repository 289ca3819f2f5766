import * as v from 'valibot';

import type {
  InsertOutcome,
  LinkOutcome,
  OldSecretPlace,
  PageReport,
  RemoveOutcome,
  RotationOutcome,
  UndoOutcome,
} from '../../editor/types';
import { message } from '../message';
import { id, oneProject, oneTab, projectInTab, tabId, text, wallets } from '../shapes';
import { LONGEST_LINK } from './links';

/** As Passlink makes them: nothing in it can end an attribute or begin a tag. */
const smartPassLink = v.pipe(
  text,
  v.maxLength(LONGEST_LINK),
  v.regex(/^https:\/\/[\w.-]+\/c\/[\w-]+\?data=[\w.~%&=-]+$/),
);

/** Reading and writing the template that is open in a tab. */
export const PAGE_MESSAGES = {
  readPage: message('extension-page', oneTab).answers<PageReport>(),
  insertIntoPage: message('extension-page', projectInTab).answers<InsertOutcome>(),
  /** Puts a whole button where the caret is, and the block at the top. */
  insertButtonIntoPage: message(
    'extension-page',
    v.strictObject({ tabId, id, wallets }),
  ).answers<InsertOutcome>(),
  /** Puts a finished link into the field or the text that the author is in. */
  insertLinkIntoPage: message(
    'extension-page',
    v.strictObject({ tabId, link: smartPassLink }),
  ).answers<LinkOutcome>(),
  /** Takes the project's block and links out of the open template. */
  removeFromPage: message('extension-page', projectInTab).answers<RemoveOutcome>(),
  /** Takes back what Passlink changed last in this page: an insertion, a removal or a fix. */
  undoInPage: message('extension-page', oneTab).answers<UndoOutcome>(),
  /** The open templates that still carry a secret of the project that has been replaced. */
  templatesWithOldSecret: message('extension-page', oneProject).answers<OldSecretPlace[]>(),
  /** Puts the project's link of today into those of one tab. */
  updateOldSecret: message('extension-page', projectInTab).answers<RotationOutcome>(),
};
