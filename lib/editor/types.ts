import type { SnippetStyle } from '../snippet/types';
import type { Refused } from '../text/refused';
import type { Wallet } from '../passkit/wallets';
import type { ChoiceMissing } from './point/sign';
import type { EditorKind } from './adapters';
import type { UnwritableEditor } from './adapters/in-page/other-editors';
import type { SavedLater } from './adapters/in-page/saved-later';

/**
 * Whether what the author has pointed at on pages of this kind is used: `gone` if nothing here looks
 * like it, `several` if one cannot tell which of several it is.
 */
export type ChoiceState = 'used' | ChoiceMissing;

/** What is open in a tab. */
export type PageReport =
  /** Passlink may not run here, or the tab shows no page of MoEngage's. */
  | { status: 'elsewhere' }
  /** A page of MoEngage's without a template. */
  | {
      status: 'no-template';
      choice?: ChoiceState;
      inField?: string;
      /** An editor that Passlink knows and cannot write to. */
      unwritable?: UnwritableEditor;
      /** Several fields are templates of their own; the author has to say which. */
      fields?: true;
    }
  /** The template is in another maker's frame, which the author has not let Passlink into. */
  | { status: 'closed-frame' }
  | {
      status: 'template';
      choice?: ChoiceState;
      /** The name of the field that the author is in, if it takes no link: “Subject”, say. */
      inField?: string;
      editor: EditorKind;
      /** The author's word for it, "Rich text editor", "Code editor", "Text field". */
      label: string;
      /** The author's own source, as the editor gives it: without our blocks and their secrets. */
      template: string;
      /** Passlink's blocks in it. */
      blocks: { variable: string; projectUrl: string }[];
      /** Whether a link field has, or last had, the focus. */
      linkField: boolean;
      /** Whether it is a field that is a template of its own: an SMS, a push title, a deep link. */
      single: boolean;
      /** Whether the editor tells where the author's caret is, so that something can go in there. */
      caret: boolean;
      /** It stands in the drag-and-drop editor, which strips some attributes. */
      dragAndDrop?: true;
      /** The number by which a check asks for what this reading found. */
      reading?: number;
    };

/**
 * Beside an outcome: the page is looked at again for some seconds, because it may put its earlier
 * text back. Absent where nothing was written, or nobody looks.
 */
export interface Staged {
  stage?: 'checking';
}

/** What the template holds once a change is out: its text from before, or another one. */
export type TemplateNow =
  /** Exactly the text from before the change. */
  | 'before'
  /** Another text, without what the change brought. */
  | 'without'
  /** What the change brought, but altered. */
  | 'changed'
  /** The change itself: only the link field was put back. */
  | 'with';

/** What the link field holds once a change is out; `none`: the change had no link field. */
export type FieldNow = 'none' | 'before' | 'reference' | 'other' | 'gone';

/** A change that was written and proven is out again. */
export interface PutBack {
  stage: 'put-back';
  /** The page did it. False if the author did something meanwhile, and so may have done it. */
  byPage: boolean;
  template: TemplateNow;
  field: FieldNow;
  /** How often links in the template have the variable, which nothing sets now. */
  uses: number;
  /** The variable of a block that is out. */
  variable?: string;
  /** How to try again: `visual`, because the change was written into an open code view. */
  otherWay: 'visual' | 'clipboard';
}

/** How the last change of a tab has fared since it was written and proven. Holds no secret. */
export type HoldReport =
  | { stage: 'checking' }
  /** It stood at the last look. */
  | { stage: 'held' }
  | PutBack
  /**
   * Nobody could look: the page shows something else or does not answer, a newer change or an undo
   * has replaced it, or the vault was locked.
   */
  | { stage: 'unknown'; why: 'elsewhere' | 'silent' | 'newer' | 'locked' };

/** The last change of a tab, and how it fares. */
export interface LastHold {
  did: 'insert' | 'remove' | 'fix';
  report: HoldReport;
}

/** The outcome of an insertion. Unless it is `inserted`, nothing stays changed. */
export type InsertOutcome =
  | (Staged & {
      status: 'inserted';
      /** `updated`: a block of the same variable was replaced. */
      block: 'inserted' | 'updated';
      /** Whether the reference went into a link field; if not, only the block went in. */
      reference: boolean;
      /** `inline`: the whole snippet went into a field that is a template of its own. */
      style: SnippetStyle;
      /** The variable that holds the link in this template. */
      variable: string;
      /** What links contain where that is more than the variable: `{{longURL}}&utm_source=…`. */
      link?: string;
      /** The project that has the usual variable here, so that another had to be taken. */
      heldBy?: string;
      /** It went into code that the page saves only once the author has done something. */
      savedLater?: SavedLater;
    })
  | RefusedInsert;

export interface RefusedInsert extends Refused<InsertRefusal> {
  /** The field is a template of its own: pasted by hand, too, the whole snippet goes into it. */
  single?: true;
  /** What the editor would do to the author's own code, in words; with `rewrites`. */
  rewrites?: string;
}

export type InsertRefusal =
  | 'no-secret'
  | 'locked'
  | 'digest'
  /** The ID of the pass would be the same for several people. */
  | 'shared-id'
  /** MoEngage's engine was seen to render every style wrongly that can go in here. */
  | 'failing-style'
  | 'no-template'
  /** The field belongs to an editor that Passlink does not know. */
  | 'unwritable-editor'
  /** Of a place that the author pointed at. */
  | 'no-editor'
  | 'alike'
  | 'no-field'
  | 'no-caret'
  | 'read-only'
  | 'busy'
  | 'too-long'
  | 'read-back-differs'
  /** The editor stayed as it was, whatever was written. */
  | 'not-taken'
  /** The field may save quotes as something else. */
  | 'quotes'
  /** The editor would change the author's own text on the way. */
  | 'rewrites'
  | 'undone-failed'
  | 'unreachable';

/** The outcome of taking the last change back. */
export type UndoOutcome =
  /** `removed`: the name of the project that was stored for a block and was deleted again. */
  | {
      status: 'undone';
      removed?: string;
      /** The author's own code is back in the code view; the editor saves it in its own way. */
      isShownOnly?: true;
    }
  /** `needs-code-view`: the author's own code can go back there alone. `other-version`: the change was made in another locale or variation. */
  | Refused<EditRefusal | 'nothing-to-undo' | 'needs-code-view' | 'other-version'>;

/** Why a change to the open template was not made. */
export type EditRefusal =
  | 'no-template'
  | 'read-only'
  | 'busy'
  | 'changed-since'
  | 'read-back-differs'
  | 'undone-failed'
  | 'unreachable';

/** The outcome of removing a project's links from a template. */
export type RemoveOutcome =
  | (Staged & {
      status: 'removed';
      /** Links that have their address from before the insertion again. */
      restored: number;
      /** Links without an address, which need one. */
      emptied: number;
    })
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

/** The outcome of putting a badge image's address into a field. */
export type BadgeOutcome =
  | (Staged & {
      status: 'inserted';
      wallet: Wallet;
      /** Whose image it is. */
      source: 'project' | 'moengage';
    })
  | RefusedInsert
  /** Neither the project nor MoEngage has one that its maker still uses. */
  | Refused<'no-badge'>;

/** The outcome of putting one finished link into a page. */
export type LinkOutcome =
  /** `link`: in place of a link field's value; `text`: where the caret was. */
  (Staged & { status: 'inserted'; into: 'link' | 'text' }) | RefusedInsert;

/** An open template that still carries a secret which its project has replaced. */
export interface TemplateWithOldSecret {
  tabId: number;
  /** The tab's title; '' where the page has none. */
  title: string;
  /** The author's word for its editor. */
  label: string;
  /** Blocks in it that sign with the old secret. */
  links: number;
}

/** The outcome of updating the links of one tab; `updated` counts those that were written. */
export type RotationOutcome =
  | { status: 'updated'; updated: number }
  | (Refused<InsertRefusal> & { updated: number });
