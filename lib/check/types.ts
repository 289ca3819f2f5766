import type { EditRefusal } from '../editor/types';
import type { Severity } from '../jinja/types';
import type { FieldMapping } from '../snippet/types';
import type { Refused } from '../text/refused';

/** A place in the template with the text around it on its line; secrets are hidden. */
export interface Excerpt {
  before: string;
  marked: string;
  after: string;
}

/** A finding as our pages see it: without secrets, with a name to ask for its fix. */
export interface CheckedFinding {
  /** Made from rule and position, so it stays valid as long as the template is unchanged. */
  id: string;
  rule: string;
  severity: Severity;
  message: string;
  /** Line in the source, counted from 1. */
  line: number;
  excerpt: Excerpt;
  /** The button's words; absent if no fix is safe to apply without asking. */
  fixLabel?: string;
  /** Set if the fix would write a block of a project that is not the chosen one. */
  brings?: { id: string; name: string };
  /** Set if the project of the link lacks an ID: where its author can add it. */
  lacksId?: IdOffer;
  /** For a recipe: the result of replacing it by a correct block. */
  replacement?: ReplacementOffer;
}

/** A project whose links lack an ID, and the mapping to add; none where only its author knows it. */
export interface IdOffer {
  project: { id: string; name: string };
  adds?: FieldMapping;
}

/**
 * Whether a recipe can be replaced by a correct block, and which project the block would belong to.
 */
export type ReplacementOffer =
  /** `isNew`: no project makes this block yet, so a new one with this name is saved. */
  | {
      status: 'ready';
      project: string;
      isNew: boolean;
      /** The stored project whose secret is used; absent if it is the recipe's own. */
      signsWith?: { id: string; name: string; isChosen: boolean };
    }
  /** Why it cannot be replaced, and what to do. */
  | Refused<'no-equal-block'>;

/** The result of replacing a recipe. Unless it is `replaced`, nothing has changed. */
export type ReplaceOutcome =
  | { status: 'replaced'; project: { id: string; name: string }; isNew: boolean }
  | Refused<EditRefusal | 'nothing-to-fix' | 'no-equal-block'>;

/** The result of checking the open template. */
export type CheckReport =
  /** Passlink may not run on this page, or it is not a MoEngage page. */
  | { status: 'elsewhere' }
  /** A MoEngage page without a template. */
  | { status: 'no-template' }
  | {
      status: 'checked';
      /** The editor's name on screen, such as "Code editor". */
      label: string;
      /** The number of tags checked, without those in Passlink's own blocks. */
      tags: number;
      /** Size of the whole source in UTF-8 bytes. */
      size: number;
      /** Worst first, then in order of position. */
      findings: CheckedFinding[];
      /** The vault is locked, so shown secrets and outdated blocks are not looked for. */
      isLocked?: true;
    };

/** The result of fixing. Unless it is `fixed`, nothing has changed. */
export type FixOutcome =
  /**
   * `left`: the number of findings whose fix the editor does not keep, and a message that says
   * which, why, and what to do.
   */
  | { status: 'fixed'; count: number; left?: { count: number; message: string } }
  | Refused<EditRefusal | 'nothing-to-fix'>;

/** The whole template with its fixes, for the clipboard, if its editor keeps none of them. */
export type MendedOutcome =
  | { status: 'mended'; template: string }
  | Refused<'no-template' | 'nothing-to-fix'>;

/** Whether the place is visible to the author now. */
export type ShowOutcome = { status: 'shown' } | Refused<'changed-since' | 'not-found'>;
