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

/** A rule's name and a place in the template. */
const findingId = v.pipe(v.string(), v.regex(/^[\w-]+@\d+-\d+(\+\d+)?$/));

/**
 * Findings by the ids that the last check gave them. `others`: the projects besides the chosen one
 * whose blocks may come in, because the author has seen them named.
 */
const fixes = v.strictObject({
  tabId,
  ids: v.pipe(v.array(findingId), v.maxLength(1000)),
  others: v.exactOptional(ids),
});

/**
 * The finding of a recipe. `signsWith`: the stored project whose secret goes in, where one's does,
 * as the author has seen it named.
 */
const replacing = v.strictObject({ tabId, id: findingId, signsWith: v.exactOptional(id) });

/** Finding problems in the open template, and mending them. */
export const CHECK_MESSAGES = {
  /**
   * Looks for problems in the whole open template; what comes back holds no secret. `reading`: the
   * one that found the template, so that the page need not be looked through again.
   */
  checkPage: message(
    'extension-page',
    v.strictObject({ tabId, reading: v.exactOptional(v.number()) }),
  ).answers<CheckReport>(),
  fixInPage: message('extension-page', fixes).answers<FixOutcome>(),
  /** The whole template with these fixes made, secrets included: for the clipboard. */
  mendedTemplate: message('extension-page', fixes).answers<MendedOutcome>(),
  /**
   * Puts a right block in the place of the recipe that this finding is about, and keeps its project
   * where there is none yet.
   */
  replaceRecipe: message('extension-page', replacing).answers<ReplaceOutcome>(),
  /** The whole template with that block in it, secret included: for the clipboard. */
  replacedTemplate: message('extension-page', replacing).answers<MendedOutcome>(),
  /** Brings a finding's place into sight in its editor. */
  showInPage: message(
    'extension-page',
    v.strictObject({ tabId, id: findingId }),
  ).answers<ShowOutcome>(),
};
