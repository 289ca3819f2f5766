import { defineExtensionMessaging } from '@webext-core/messaging';

import type {
  CheckReport,
  FixOutcome,
  MendedOutcome,
  ReplaceOutcome,
  ShowOutcome,
  UndoFixOutcome,
} from '@/lib/check/types';
import type {
  BadgeOutcome,
  InsertOutcome,
  LinkOutcome,
  OldSecretPlace,
  PageReport,
  RemoveOutcome,
  RotationOutcome,
  UndoOutcome,
} from '@/lib/editor/types';
import type { LinkFormat } from '@/lib/bulk/types';
import type { Digest, LinkReport, Payload } from '@/lib/passkit/types';
import type { Project, ProjectDraft } from '@/lib/project/types';
import type { FieldMapping, Snippet, SnippetStyle } from '@/lib/snippet/types';
import type { Wallet } from '@/lib/passkit/wallets';
import type {
  ImportOutcome,
  ReadExportOutcome,
  UnlockOutcome,
  VaultStatus,
} from '@/lib/vault/types';
import type { MoEngageProtocol } from './moengage';

/** Secrets on their way into the vault; '' takes one out, undefined leaves it as it is. */
export interface ProjectSecrets {
  secret?: string;
  encryptionKey?: string;
}

/** What a link turned out to be; holds no secret. */
export interface LinkVerdict {
  report: LinkReport;
  /** Whose it is: by signature or key, else by its URL. */
  projectId?: string;
}

/** One link to make. */
export interface LinkRequest {
  id: string;
  payload: Payload;
  format: 'hashed' | 'encrypted';
  /** Default: the project's. */
  digest?: Digest;
  /** Default: the project's. */
  utm?: Record<string, string>;
}

/**
 * Every message that crosses a boundary inside the extension. All go to the
 * background, but those that it sends itself. Who may send which is decided in `lib/messages/guard.ts` from the sender, never from the data.
 */
export interface Protocol extends MoEngageProtocol {
  // From extension pages only.
  /** Replaces what the author edits of a project: an optional setting left out is gone. */
  saveProject(data: { id?: string; draft: ProjectDraft; secrets: ProjectSecrets }): Project;
  /** Replaces a project's mapping rows and nothing else. */
  saveFields(data: { id: string; fields: FieldMapping[] }): Project;
  /** Changes a project's secrets and nothing else. */
  saveSecrets(data: { id: string; secrets: ProjectSecrets }): Project;
  duplicateProject(data: { id: string; name: string }): Project;
  deleteProject(data: { id: string }): void;
  /** Takes back a deletion of this browser session, secrets included. */
  restoreProject(data: { id: string }): Project;
  signPayload(data: LinkRequest): string;
  /** Checks a link against every project's secret and key. */
  identifyLink(data: { link: string }): LinkVerdict;
  /** Puts a finished link into the field or the text that the author is in. */
  insertLinkIntoPage(data: { tabId: number; link: string }): LinkOutcome;
  /** The open templates that still carry a secret of the project that has been replaced. */
  templatesWithOldSecret(data: { id: string }): OldSecretPlace[];
  /** Puts the project's link of today into those of one tab. */
  updateOldSecret(data: { id: string; tabId: number }): RotationOutcome;
  /**
   * Sends what signs a file's links, the secret not among it, once on a `BroadcastChannel` of this
   * name: past the page to its workers, in memory alone.
   */
  lendKeys(data: { id: string; format: LinkFormat; channel: string }): void;
  vaultStatus(): VaultStatus;
  unlockVault(data: { passphrase: string }): UnlockOutcome;
  lockVault(): void;
  /** Sets a first passphrase, or changes it; `current` is asked for where there is one. */
  setPassphrase(data: { passphrase: string; current?: string }): UnlockOutcome;
  removePassphrase(data: { current: string }): UnlockOutcome;
  setLockAfter(data: { minutes: number | null }): void;
  /** The secret itself, for the author's eyes, after a deliberate click. */
  revealSecret(data: { id: string; which: 'secret' | 'encryptionKey' }): string;
  /** These projects with their secrets, sealed with a passphrase: the text of a file. */
  exportProjects(data: { ids: string[]; passphrase: string }): string;
  readExport(data: { text: string; passphrase: string }): ReadExportOutcome;
  /** Takes these projects of an export in; those already there are replaced or kept twice. */
  importProjects(data: {
    text: string;
    passphrase: string;
    ids: string[];
    whenKnown: 'replace' | 'copy';
  }): ImportOutcome;
  /** Signs `<url>?data=<data>` as it stands, to show what a rendered snippet's link will be. */
  signData(data: { id: string; data: string }): string;
  /** The finished text, secret included unless a content block signs: for the clipboard. */
  buildSnippet(data: { id: string; style: SnippetStyle }): Snippet;
  /** What the project's content block holds, secret included: for the clipboard. */
  buildContentBlock(data: { id: string }): string;
  readPage(data: { tabId: number }): PageReport;
  insertIntoPage(data: { tabId: number; id: string }): InsertOutcome;
  /** Puts a whole button where the caret is, and the block at the top. */
  insertButtonIntoPage(data: { tabId: number; id: string; wallets: Wallet[] }): InsertOutcome;
  /** Takes the project's block and links out of the open template. */
  removeFromPage(data: { tabId: number; id: string }): RemoveOutcome;
  /** Takes the last insertion or removal back. */
  undoInPage(data: { tabId: number }): UndoOutcome;
  /** Looks for problems in the whole open template; what comes back holds no secret. */
  checkPage(data: { tabId: number }): CheckReport;
  /**
   * Makes the fixes of these findings, by the ids that the last check gave them; `others`: the
   * projects besides the chosen one whose blocks may come in, because the author has seen them named.
   */
  fixInPage(data: { tabId: number; ids: string[]; others?: string[] }): FixOutcome;
  /** The whole template with these fixes made, secrets included: for the clipboard. */
  mendedTemplate(data: { tabId: number; ids: string[]; others?: string[] }): MendedOutcome;
  /**
   * Puts a right block in the place of the recipe that this finding is about, and keeps its project
   * where there is none yet. `signsWith`: the stored project whose secret goes in, where one's does,
   * as the author has seen it named.
   */
  replaceRecipe(data: { tabId: number; id: string; signsWith?: string }): ReplaceOutcome;
  /** The whole template with that block in it, secret included: for the clipboard. */
  replacedTemplate(data: { tabId: number; id: string; signsWith?: string }): MendedOutcome;
  /** Takes the last fixing or replacing back. */
  undoFixes(data: { tabId: number }): UndoFixOutcome;
  /** Brings a finding's place into sight in its editor. */
  showInPage(data: { tabId: number; id: string }): ShowOutcome;

  // From the content scripts, about the frame they run in.
  /** Its author has come to a field for the first time: the chip is wanted there. */
  chipNeeded(): void;
  /** The project that the author has chosen, whether there are others, and whether any can sign. */
  chipState(): {
    project: { id: string; name: string } | null;
    hasOthers: boolean;
    isLocked: boolean;
  };
  insertAtFocus(data: { id: string }): InsertOutcome;
  insertButtonAtFocus(data: { id: string; wallets: Wallet[] }): InsertOutcome;
  /** Puts a badge image's address into the image field. */
  insertBadgeAtFocus(data: { id: string; wallet: Wallet }): BadgeOutcome;
  removeAtFocus(data: { id: string }): RemoveOutcome;
  undoAtFocus(): UndoOutcome;
  /** The finished text, for the clipboard: once, shortly after its insertion was refused here. */
  snippetForClipboard(data: { id: string; style: SnippetStyle }): Snippet;
  /** The author has come to where a template may be: its findings belong on the badge. */
  templateFocused(): void;

  // From the background, to the content script of one frame.
  /** Inserts where the focus is, and shows there what came of it. */
  insertHere(data: { id: string }): void;
}

/** What the background answers; the rest it sends itself. */
export type Asked = Omit<Protocol, 'insertHere'>;

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
