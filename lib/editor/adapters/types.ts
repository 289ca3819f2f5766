import type { EditableDescription } from './contenteditable/classify-editable';
import type { FieldDescription } from './text-field/classify-field';
import type { Area } from '../../page/dom/area';
import type { Lock } from './locks';

/**
 * What a page is asked about what it holds. `target` is an id that `find` gave out.
 * - `find` lists the templates in the frame.
 * - `read` gives a template's source, as the page would save it.
 * - `write` replaces what `pattern` (a regular expression's source) matches: the n-th match by the
 *   n-th text, or by the first where there are fewer; '' takes it out. Where nothing matches, the
 *   first text goes to the very start.
 *   `fresh` says that it begins a change, which the editor's own undo takes back in one step.
 * - `restore` makes the whole text what it was, where taking out did not; where an editor has no
 *   way to set all its text without losing more than that, it does nothing.
 * - `commit` ends the change and tells the page about it. `reference` is what the author's link
 *   will hold, for editors that need to be kept from encoding it.
 */
export type PageCommand =
  | { op: 'find' }
  | { op: 'read'; target: string }
  | { op: 'write'; target: string; pattern: string; texts: string[]; fresh: boolean }
  | { op: 'restore'; target: string; text: string }
  | { op: 'commit'; target: string; reference: string | null };

export interface FoundTemplate {
  target: string;
  template: string;
  /** The author is, or last was, in this editor or one of its pop-ups. */
  focused: boolean;
  visible: boolean;
  /** Where it stands, to tell by it which one the author was in before a field. */
  area?: Area;
  /** Why it cannot be written to; null where it can. */
  locked: Lock | null;
  /** False where the editor is known to write quotes as entities: no use trying them. */
  keepsQuotes: boolean;
  /** What the author has, or last had, selected in the source; where the editor can say. */
  caret?: { from: number; to: number };
  /** What a text field looks like, for `classifyField`; editors need no such guess. */
  field?: FieldDescription;
  /** What an editable element with no library behind it looks like, for `holdsTemplate`. */
  editable?: EditableDescription;
}

export type PageAnswer =
  /** `lastIn`, of `focused` alone: the editor or longer text that the author was in last. */
  | { op: 'found'; templates: FoundTemplate[]; lastIn?: Area }
  | { op: 'text'; text: string }
  /**
   * `replaced`: what stood where the texts went, as the editor holds it; empty where it was new.
   * `source`: what the template is now, of editors that show it as they save it.
   */
  | { op: 'written'; replaced: string[]; source?: string }
  | { op: 'done' }
  /** The editor that `target` named is not on the page any more. */
  | { op: 'gone' };

/**
 * What a page is asked about places in a template's source, in UTF-16 code units, end exclusive.
 * - `edit` makes replacements where the source still is `expected`, as one step of the editor's own
 *   undo, and tells the page. They are in order of place and do not overlap. The caret stays with
 *   the text around it where the editor can keep it.
 * - `show` brings a place into sight and selects it, and gives the editor the focus. `text` is the
 *   source that stands there, and `nth` how often the same stands before it, for editors that
 *   show something else than their source.
 */
export type PlaceCommand =
  | { op: 'edit'; target: string; expected: string; edits: PlaceEdit[] }
  | { op: 'show'; target: string; from: number; to: number; text: string; nth: number };

export interface PlaceEdit {
  from: number;
  to: number;
  text: string;
}

export type PlaceAnswer =
  | { op: 'done' }
  /** Nothing was touched: the source is another by now, or a pop-up of the editor is open. */
  | { op: 'refused'; reason: 'changed-since' | 'busy' | 'read-only' }
  /** The place does not show in the editor. */
  | { op: 'not-found' }
  /** The editor that `target` named is not on the page any more. */
  | { op: 'gone' };

export type EditorCommand = PageCommand | PlaceCommand;
export type EditorAnswer = PageAnswer | PlaceAnswer;

/**
 * One kind of editor, as a function that runs in the page. The build puts all that its module
 * imports into its body (see `page-functions.plugin.ts`), since a page gets it as text.
 */
export type EditorFunction = (command: EditorCommand) => EditorAnswer | Promise<EditorAnswer>;
