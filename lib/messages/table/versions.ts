import * as v from 'valibot';

import type { OfferedVersions, ToldWalk, WalkState } from '../../moengage/versions-walk';
import { message } from '../message';
import { id, nothing, oneProject, oneTab, tabId } from '../shapes';

/** A version by the names of its tabs. */
const versionName = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));

/** Does the same in all locales and variations of the message that is open in a tab. */
export const VERSION_MESSAGES = {
  /** The versions that the page has tabs for; null where it has none. */
  versionsInPage: message('extension-page', oneTab).answers<OfferedVersions | null>(),
  /**
   * Answers when it is done, long after; `walkInPage` tells how far it is. `only`: the versions to
   * work in, by name; default: all.
   */
  walkVersions: message(
    'extension-page',
    v.strictObject({
      tabId,
      id,
      task: v.picklist(['insert', 'remove', 'undo', 'check']),
      only: v.exactOptional(v.array(versionName)),
    }),
  ).answers<WalkState>(),
  /** The one at work, or the last change of the tab's page; null if there was none. */
  walkInPage: message('extension-page', oneTab).answers<WalkState | null>(),
  /** The last check of all versions, less what has changed since; null if there was none. */
  versionsCheckInPage: message('extension-page', oneTab).answers<WalkState | null>(),
  /** Opens the tabs of a version, by name; answers why that was not possible, or null. */
  openVersionInPage: message(
    'extension-page',
    v.strictObject({ tabId, name: versionName }),
  ).answers<string | null>(),
  /** Stops once the tab at work is finished. */
  cancelWalk: message('extension-page', oneTab).answers<void>(),
  /** For the chip: the versions of the template that its field belongs to; null where it has none. */
  versionsAtFocus: message('dashboard', nothing).answers<OfferedVersions | null>(),
  /** Inserts in all versions; answers when it is done. */
  walkAtFocus: message('dashboard', oneProject).answers<ToldWalk>(),
  /** How far a walk for the chosen project is; null if there was none in this page. */
  walkStateAtFocus: message('dashboard', nothing).answers<ToldWalk | null>(),
  cancelWalkAtFocus: message('dashboard', nothing).answers<void>(),
  /** Takes the last insertion in all versions back; null if there is none. */
  undoWalkAtFocus: message('dashboard', nothing).answers<ToldWalk | null>(),
};
