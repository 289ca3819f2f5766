import type { Connection, ConnectionTest, KeyName } from '@/lib/moengage/connection';
import type { ContentBlockOutcome, ContentBlockState } from '@/lib/moengage/content-block-state';
import type { DataCenterId } from '@/lib/moengage/data-centers';
import type { PassEventId } from '@/lib/moengage/pass-events';
import type { EventToSend, SentEvent } from '@/lib/moengage/sent-events';
import type { ProveOutcome } from '@/lib/proof/engine/outcome';
import type { FillOutcome, UndoFormOutcome } from '@/lib/passkit-form/types';
import type { Payload } from '@/lib/passkit/types';

/** What our own pages ask about MoEngage and PassKit's integration with it. */
export interface MoEngageProtocol {
  /** Keeps which workspace is MoEngage's, and its keys: '' takes one out, absent leaves it. */
  saveConnection(data: {
    dataCenter: DataCenterId;
    workspaceId: string;
    keys: Partial<Record<KeyName, string>>;
  }): Connection;
  forgetConnection(): void;
  /** Takes that back, keys included, as long as the browser runs. */
  restoreConnection(): void;
  /** Asks MoEngage what it says to each of the saved keys. */
  testConnection(): ConnectionTest;
  /** Asks the other data centers whether they know the workspace; null: none does. */
  findDataCenter(): DataCenterId | null;
  /** A key itself, for the author's eyes or clipboard, after a deliberate click. */
  revealKey(data: { which: KeyName }): string;
  /** Sends a test event, at most once for each id, and waits for MoEngage's answer. */
  sendPassEvent(data: EventToSend): SentEvent;
  /** Empties the list of what was sent. */
  clearSentEvents(): void;
  /**
   * Fills in PassKit's integration form in a tab from the connection, key included; `events` are
   * those wanted. Never saves it.
   */
  fillPassKitForm(data: { tabId: number; name: string; events: PassEventId[] }): FillOutcome;
  /** Takes that back, where it still stands. */
  undoPassKitForm(data: { tabId: number }): UndoFormOutcome;
  /**
   * Has MoEngage's own engine render the project's snippet, signed with a throw-away secret.
   * `payload` is what the recipient's pass has to hold.
   */
  proveOnMoEngage(data: {
    id: string;
    attributes: { user: Record<string, unknown>; event: Record<string, unknown> };
    payload: Payload;
  }): ProveOutcome;
  /** How the project's content block stands on MoEngage. */
  lookAtContentBlock(data: { id: string }): ContentBlockState;
  /** Creates the project's content block there, or brings it up to date. */
  putContentBlock(data: { id: string; email: string; isDraft: boolean }): ContentBlockOutcome;
}
