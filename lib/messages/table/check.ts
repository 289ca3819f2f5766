import * as v from 'valibot';

import type {
  CheckReport,
  FixOutcome,
  MendedOutcome,
  ReplaceOutcome,
  ShowOutcome,
} from '../../check/types';
import { message } from '../message';
import { id, ids, tabId } from '../shapes';

/** A rule's name and a range of the template. */
const findingId = v.pipe(v.string(), v.regex(/^[\w-]+@\d+-\d+(\+\d+)?$/));

/**
 * Findings by the ids from the last check. `others`: projects besides the chosen one whose blocks
 * may be inserted, because the author has seen their names.
 */
const fixes = v.strictObject({
  tabId,
  ids: v.pipe(v.array(findingId), v.maxLength(1000)),
  others: v.exactOptional(ids),
});

/**
 * The finding of a recipe. `signsWith`: the stored project whose secret is inserted, if any, as the
 * author was shown it.
 */
const replacing = v.strictObject({ tabId, id: findingId, signsWith: v.exactOptional(id) });

/** Finds problems in the open template, and fixes them. */
export const CHECK_MESSAGES = {
  /**
   * Checks the whole open template; the answer contains no secret. `reading`: the number of the
   * reading that found the template, so that the page is not read again.
   */
  checkPage: message(
    'extension-page',
    v.strictObject({ tabId, reading: v.exactOptional(v.number()) }),
  ).answers<CheckReport>(),
  fixInPage: message('extension-page', fixes).answers<FixOutcome>(),
  /** The whole template with these fixes applied, secrets included, for the clipboard. */
  mendedTemplate: message('extension-page', fixes).answers<MendedOutcome>(),
  /**
   * Replaces the recipe of this finding with a correct block, and saves the block's project if it
   * is new.
   */
  replaceRecipe: message('extension-page', replacing).answers<ReplaceOutcome>(),
  /** The whole template with that block in it, secret included, for the clipboard. */
  replacedTemplate: message('extension-page', replacing).answers<MendedOutcome>(),
  /** Scrolls to a finding in its editor. */
  showInPage: message(
    'extension-page',
    v.strictObject({ tabId, id: findingId }),
  ).answers<ShowOutcome>(),
};
