import type { SnippetStyle } from '../snippet/types';
import type { Refused } from '../text/refused';
import type { Wallet } from '../passkit/wallets';
import type { EditorKind } from './adapters';

/** What is open in a tab. */
export type PageReport =
  /** Passlink may not run here, or the tab has no MoEngage page. */
  | { status: 'elsewhere' }
  /** A MoEngage page, but nothing on it that holds a template. */
  | { status: 'no-template' }
  /** The template stands in a frame of another maker's that the author has not let us into. */
  | { status: 'closed-frame' }
  | {
      status: 'template';
      editor: EditorKind;
      /** The author's word for it, "Rich text editor", "Code editor", "Text field". */
      label: string;
      /** The author's own source, as the editor gives it: without our blocks and their secrets. */
      template: string;
      /** The Passlink blocks that stand in it already. */
      blocks: { variable: string; projectUrl: string }[];
      /** A link field has, or last had, the focus. */
      linkField: boolean;
      /** It is a field that is a template of its own: an SMS, a push title, a deep link. */
      single: boolean;
      /** The editor says where the author's caret is, so that something can go in there. */
      caret: boolean;
      /** The number by which a check asks for what this reading found. */
      reading?: number;
    };

/** What an insertion came to. When it is not `inserted`, nothing stays changed. */
export type InsertOutcome =
  | {
      status: 'inserted';
      /** `updated`: a block of the same variable was replaced. */
      block: 'inserted' | 'updated';
      /** Whether the reference went into a link field; false: only the block was put in. */
      reference: boolean;
      /** `inline`: all of it went into one field that is a template of its own. */
      style: SnippetStyle;
      /** The variable that holds the link in this template. */
      variable: string;
      /** The project that holds the usual variable here, so that another had to be taken. */
      heldBy?: string;
    }
  | RefusedInsert;

export interface RefusedInsert extends Refused<InsertRefusal> {
  /** The field is a template of its own: by hand, too, the whole snippet goes into it. */
  single?: true;
}

export type InsertRefusal =
  | 'no-secret'
  | 'locked'
  | 'digest'
  /** MoEngage's engine was seen to get the only style wrong that would stand here. */
  | 'disproved'
  | 'no-template'
  | 'no-field'
  | 'no-caret'
  | 'read-only'
  | 'busy'
  | 'too-long'
  | 'read-back-differs'
  | 'undone-failed'
  | 'unreachable';

/** What taking the last change back came to. */
export type UndoOutcome =
  /** `removed`: the name of the project that was kept for a block, and is not any more. */
  { status: 'undone'; removed?: string } | Refused<EditRefusal | 'nothing-to-undo'>;

/** Why a change to the open template was not made. */
export type EditRefusal =
  | 'no-template'
  | 'read-only'
  | 'busy'
  | 'changed-since'
  | 'read-back-differs'
  | 'undone-failed'
  | 'unreachable';

/** What taking a project's links out of a template came to. */
export type RemoveOutcome =
  | {
      status: 'removed';
      /** Links that lead where they led before the insertion. */
      restored: number;
      /** Links that lead nowhere now and need an address. */
      emptied: number;
    }
  | Refused<RemoveRefusal>;

export type RemoveRefusal =
  | 'no-template'
  | 'not-there'
  | 'still-used'
  | 'read-only'
  | 'busy'
  | 'read-back-differs'
  | 'undone-failed'
  | 'unreachable';

/** What putting a badge image's address into a field came to. */
export type BadgeOutcome =
  | { status: 'inserted'; wallet: Wallet; /** Whose image it is. */ source: 'project' | 'moengage' }
  | RefusedInsert;

/** What putting one finished link into a page came to. */
export type LinkOutcome =
  /** `link`: in place of a link field's value; `text`: where the caret was. */
  { status: 'inserted'; into: 'link' | 'text' } | RefusedInsert;

/** An open template that still carries a secret which its project has replaced. */
export interface OldSecretPlace {
  tabId: number;
  /** The tab's title; '' where the page has none. */
  title: string;
  /** The author's word for its editor. */
  label: string;
  /** Blocks in it that sign with the old secret. */
  links: number;
}

/** What updating the links of one tab came to; `updated` counts those that were written. */
export type RotationOutcome =
  | { status: 'updated'; updated: number }
  | { status: 'refused'; message: string; updated: number };
