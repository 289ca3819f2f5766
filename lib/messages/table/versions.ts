import * as v from 'valibot';

import type { OfferedVersions, WalkState } from '../../moengage/versions-walk';
import { message } from '../message';
import { id, oneTab, tabId } from '../shapes';

/** Does the same in all locales and variations of the message that is open in a tab. */
export const VERSION_MESSAGES = {
  /** The versions that the page has tabs for; null where it has none. */
  versionsInPage: message('extension-page', oneTab).answers<OfferedVersions | null>(),
  /** Answers when it is done, long after; `walkInPage` tells how far it is. */
  walkVersions: message(
    'extension-page',
    v.strictObject({ tabId, id, task: v.picklist(['insert', 'remove', 'undo', 'check']) }),
  ).answers<WalkState>(),
  /** The last one of the tab's page; null if there was none. */
  walkInPage: message('extension-page', oneTab).answers<WalkState | null>(),
  /** Stops once the tab at work is finished. */
  cancelWalk: message('extension-page', oneTab).answers<void>(),
};
