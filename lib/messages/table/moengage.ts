import * as v from 'valibot';

import type { Connection, ConnectionTest } from '../../moengage/connection';
import type { ContentBlockOutcome, ContentBlockState } from '../../moengage/content-block-state';
import { DATA_CENTERS, type DataCenterId } from '../../moengage/data-centers';
import { PASS_EVENTS } from '../../moengage/pass-events';
import { eventToSendSchema, type SentEvent } from '../../moengage/sent-events';
import type { FillOutcome, UndoFormOutcome } from '../../passkit-form/types';
import type { ProveOutcome } from '../../proof/engine/types';
import { message } from '../message';
import { id, nothing, oneProject, oneTab, tabId, text, texts } from '../shapes';

const attributes = v.record(v.string(), v.unknown());

/** MoEngage, and PassKit's integration with it. */
export const MOENGAGE_MESSAGES = {
  /** Saves the connected workspace and its keys: '' removes a key, an absent one stays as it is. */
  saveConnection: message(
    'extension-page',
    v.strictObject({
      dataCenter: v.picklist(DATA_CENTERS.map((each) => each.id)),
      workspaceId: text,
      keys: v.strictObject({ dataKey: v.exactOptional(text), campaignKey: v.exactOptional(text) }),
    }),
  ).answers<Connection>(),
  forgetConnection: message('extension-page', nothing).answers<void>(),
  /** Restores a connection, keys included, until the browser closes. */
  restoreConnection: message('extension-page', nothing).answers<void>(),
  /** Tests each of the saved keys with MoEngage. */
  testConnection: message('extension-page', nothing).answers<ConnectionTest>(),
  /** Asks the other data centers whether they know the workspace; null if none does. */
  findDataCenter: message('extension-page', nothing).answers<DataCenterId | null>(),
  /** A key itself, for the author's eyes or clipboard, after a deliberate click. */
  revealKey: message(
    'extension-page',
    v.strictObject({ which: v.picklist(['dataKey', 'campaignKey']) }),
  ).answers<string>(),
  /** Sends a test event, at most once for each id, and waits for MoEngage's answer. */
  sendPassEvent: message('extension-page', eventToSendSchema).answers<SentEvent>(),
  /** Empties the list of sent events. */
  clearSentEvents: message('extension-page', nothing).answers<void>(),
  /**
   * Fills in PassKit's integration form in a tab from the connection, key included. `events` are
   * the ones that the author wants. Never saves the form.
   */
  fillPassKitForm: message(
    'extension-page',
    v.strictObject({
      tabId,
      name: v.pipe(text, v.regex(/\S/), v.maxLength(200)),
      events: v.pipe(
        v.array(v.picklist(PASS_EVENTS.map((each) => each.id))),
        v.maxLength(PASS_EVENTS.length),
      ),
    }),
  ).answers<FillOutcome>(),
  /** Restores the form's earlier values in fields that still hold ours. */
  undoPassKitForm: message('extension-page', oneTab).answers<UndoFormOutcome>(),
  /**
   * Has MoEngage's own engine render the project's snippet, signed with a throw-away secret.
   * `payload` is the expected content of the recipient's pass.
   */
  proveOnMoEngage: message(
    'extension-page',
    v.strictObject({
      id,
      attributes: v.strictObject({ user: attributes, event: attributes }),
      payload: texts,
    }),
  ).answers<ProveOutcome>(),
  /** Compares the project's content block on MoEngage with today's code. */
  lookAtContentBlock: message('extension-page', oneProject).answers<ContentBlockState>(),
  /** Creates the project's content block on MoEngage, or updates it. */
  putContentBlock: message(
    'extension-page',
    v.strictObject({
      id,
      email: v.pipe(text, v.email(), v.maxLength(320)),
      isDraft: v.boolean(),
    }),
  ).answers<ContentBlockOutcome>(),
};
