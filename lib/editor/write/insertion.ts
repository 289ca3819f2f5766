import type { Snippet, SnippetStyle } from '../../snippet/types';
import type { EditsRecord, FieldRecord } from './edits-record';
import type { UtmPlace } from '../../block/reference';
import type { NamedProject } from '../../block/own-blocks';
import type { EditorHandle } from '../find/editor-handle';
import type { Choice } from '../point/sign';
import type { PageRunner } from '../../page/run';
import type { InsertOutcome } from '../types';

/** The documents to write in. */
export interface OpenPlaces {
  run: PageRunner;
  /** Frame ids, the one that has (or last had) the focus first; see `openTab`. */
  frames: readonly number[];
  /** What the author has pointed at on pages of this kind. */
  choices?: readonly Choice[];
}

export interface InsertRequest extends OpenPlaces {
  /** The project of the link, and the variable in its settings. */
  project: { url: string; variable: string };
  /** The author's other projects: a template may hold links to them, too. */
  others: readonly NamedProject[];
  /** @param utmPlace where the template has the UTM parameters of its links. */
  build: (style: SnippetStyle, variable: string, utmPlace: UtmPlace) => Snippet | Promise<Snippet>;
  /** `visual`: leaves an open code view first, because the code was put back. */
  way?: 'visual';
  /** Writes to the template alone, even if the author was in a field last. */
  only?: 'template';
  /**
   * What the author has let the editor do to their own code, in the words of an earlier refusal;
   * the editor may do nothing else.
   */
  accepted?: string;
  /** Styles that MoEngage's engine was seen to render wrongly, while it renders another rightly. */
  failingStyles?: readonly SnippetStyle[];
}

/** What undo needs; JSON. Holds snippet text with its secret: keep it from content scripts. */
export interface BlockRecord {
  handle: EditorHandle;
  variable: string;
  /** The template's source before and after, as the editor gave it. */
  before: string;
  after: string;
  /** The blocks that the insertion replaced, as the editor held them; empty if it is a new one. */
  replaced: string[];
  field?: FieldRecord;
  /** The editor's code view was open, and the block went into the code. */
  view?: 'code';
  /**
   * What the editor saved, if the author has let it change their own code. Undo compares it with the
   * present text to know whether `before` may go back as a whole.
   */
  rewritten?: string;
}

export type InsertionRecord = BlockRecord | EditsRecord;

export interface Insertion {
  outcome: InsertOutcome;
  /** Undefined if nothing changed: inserting the same again must not replace the earlier record. */
  record?: InsertionRecord;
}
