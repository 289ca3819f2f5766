import type { EditRefusal } from '../editor/types';
import type { Severity } from '../jinja/types';
import type { Refused } from '../text/refused';

/** A stretch of the template with what stands around it on its line, secrets hidden. */
export interface Excerpt {
  before: string;
  marked: string;
  after: string;
}

/** A finding as our own pages get to see it: no secret, and a name to ask for its fix by. */
export interface CheckedFinding {
  /** The rule and the place, so that it means the same as long as the template does. */
  id: string;
  rule: string;
  severity: Severity;
  message: string;
  /** Of the source, from 1. */
  line: number;
  excerpt: Excerpt;
  /** The button's words; absent where no fix is safe to make without asking. */
  fixLabel?: string;
  /** There where the fix would write a block of a project that is not the chosen one. */
  brings?: { id: string; name: string };
  /** There for a recipe: what putting a right block in its place would come to. */
  replacement?: ReplacementOffer;
}

/** Whether a recipe can be replaced by a right block, and whose the block would be. */
export type ReplacementOffer =
  /** `isNew`: no project makes this block yet, so that a new one of this name is kept. */
  | {
      status: 'ready';
      project: string;
      isNew: boolean;
      /** The stored project whose secret goes in; absent where it is the recipe's own. */
      signsWith?: { id: string; name: string; isChosen: boolean };
    }
  /** Why not, and what to do. */
  | Refused<'no-equal-block'>;

/** What replacing a recipe came to. When it is not `replaced`, nothing stays changed. */
export type ReplaceOutcome =
  | { status: 'replaced'; project: { id: string; name: string }; isNew: boolean }
  | Refused<EditRefusal | 'nothing-to-fix' | 'no-equal-block'>;

/** What checking the open template came to. */
export type CheckReport =
  /** Passlink may not run here, or the tab has no MoEngage page. */
  | { status: 'elsewhere' }
  /** A MoEngage page, but nothing on it that holds a template. */
  | { status: 'no-template' }
  | {
      status: 'checked';
      /** The author's word for the editor, "Code editor". */
      label: string;
      /** Tags looked at, without those of Passlink's own blocks. */
      tags: number;
      /** Of the whole source as UTF-8, in bytes. */
      size: number;
      /** Worst first, then in order of place. */
      findings: CheckedFinding[];
      /** The vault is locked: secrets that show and blocks out of date are not looked for. */
      isLocked?: true;
    };

/** What fixing came to. When it is not `fixed`, nothing stays changed. */
export type FixOutcome =
  /** `left`: how many the editor does not hold, as they were; which, why, and what to do. */
  | { status: 'fixed'; count: number; left?: { count: number; message: string } }
  | Refused<EditRefusal | 'nothing-to-fix'>;

/** The whole template with fixes made, for the clipboard: where its editor holds none. */
export type MendedOutcome =
  | { status: 'mended'; template: string }
  | Refused<'no-template' | 'nothing-to-fix'>;

/** Whether the place is in the author's sight now. */
export type ShowOutcome = { status: 'shown' } | Refused<'changed-since' | 'not-found'>;
