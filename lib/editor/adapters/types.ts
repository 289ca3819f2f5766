import type { EditableDescription } from './contenteditable/classify-editable';
import type { FieldDescription } from './text-field/classify-field';
import type { Area } from '../../page/dom/area';
import type { Edit } from '../../text/edits';
import type { SavedLater } from './in-page/saved-later';
import type { Lock } from './locks';

/**
 * Commands about the templates in a frame. `target` is an id that `find` gave out.
 * - `find` lists the templates in the frame.
 * - `read` gives a template's source, as the page would save it.
 * - `write` replaces what `pattern` (the source of a regular expression) matches: the n-th match by
 *   the n-th text, or by the first text if there are fewer; '' removes it. If nothing matches, the
 *   first text goes to the start: of `<body>` in a whole document, else of the text.
 *   `fresh` begins a change, which the editor's own undo takes back in one step.
 * - `restore` sets the whole text to what it was, if removing our text did not. An editor that
 *   cannot set its text without losing something else does nothing.
 * - `commit` ends the change and tells the page about it. `reference` is what the author's link
 *   will hold, for editors that would encode it.
 * - `expect` says what the author's link will hold where nothing was written, and tells the page
 *   nothing.
 * - `code-view` opens or leaves a code view, as the author does; other editors do nothing.
 */
export type PageCommand =
  | { op: 'find' }
  | { op: 'read'; target: string }
  | { op: 'write'; target: string; pattern: string; texts: string[]; fresh: boolean }
  | { op: 'restore'; target: string; text: string }
  | { op: 'commit'; target: string; reference: string | null }
  | { op: 'expect'; target: string; reference: string }
  | { op: 'code-view'; target: string; open: boolean };

export interface FoundTemplate {
  target: string;
  template: string;
  /** Whether the author is, or last was, in this editor or one of its pop-ups. */
  focused: boolean;
  visible: boolean;
  /** Where it is, by which `likelyTemplate` finds the editor that had the focus before a field. */
  area?: Area;
  /** Why it cannot be written to; null if it can. */
  locked: Lock | null;
  /** False if the editor is known to save quotes as entities, so that trying them is useless. */
  keepsQuotes: boolean;
  /** `code`: it shows code that it has not taken yet. */
  view?: 'code';
  /** What the author has to do before the page saves what stands there. */
  savedLater?: SavedLater;
  /** What the author has, or last had, selected in the source, if the editor can tell. */
  caret?: { from: number; to: number };
  /** Of text fields, and of editors that hold nothing but text: what `classifyField` needs. */
  field?: FieldDescription;
  /** Of editable elements: what `holdsTemplate` needs. */
  editable?: EditableDescription;
  /** It is the text that an editor's document consists of, as a field of text has one. */
  asText?: true;
}

/** What an editor saves for its text before a change, and after it. */
export interface Saves {
  before: string;
  after: string;
}

export type PageAnswer =
  /** `lastIn`, in answers to `focused` alone: the area of the editor or text area last focused. */
  | { op: 'found'; templates: FoundTemplate[]; lastIn?: Area }
  /** `saved`: what the editor saves now, from an editor that shows code it has not taken yet. */
  | { op: 'text'; text: string; saved?: string }
  /**
   * `replaced`: what the texts replaced, as the editor holds it; empty if nothing matched.
   * `source`: the template as it is now, from editors that show it as they save it.
   * `saved`: what the editor would save without the texts and with them, from an editor that shows
   * code which it has not taken yet.
   */
  | { op: 'written'; replaced: string[]; source?: string; saved?: Saves }
  /** `saved`: what the editor saves now, from an editor that shows something else; after `commit`. */
  | { op: 'done'; saved?: string }
  /** The editor that `target` names is not on the page any more. */
  | { op: 'gone' };

/**
 * Commands about places in a template's source, in UTF-16 code units, end exclusive.
 * - `edit` makes replacements if the source still is `expected`, as one step of the editor's own
 *   undo, and tells the page. They are in order and do not overlap. The caret stays with the text
 *   around it if the editor can keep it.
 * - `show` scrolls to a place, selects it, and gives the editor the focus. `text` is the source at
 *   that place, and `nth` how often the same text occurs before it, for editors that show something
 *   else than their source.
 */
export type PlaceCommand =
  | { op: 'edit'; target: string; expected: string; edits: Edit[] }
  | { op: 'show'; target: string; from: number; to: number; text: string; nth: number };

export type PlaceAnswer =
  /**
   * `saves`: what the editor would save without the edits and with them, from an editor that shows
   * code which it has not taken yet; `commit` gives them to it.
   */
  | { op: 'done'; saves?: Saves }
  /** Nothing was changed. `busy`: a pop-up of the editor is open; `lock`: why it is read-only. */
  | { op: 'refused'; reason: 'changed-since' | 'busy' | 'read-only'; lock?: Lock }
  /** The place does not show in the editor. */
  | { op: 'not-found' }
  /** The editor that `target` names is not on the page any more. */
  | { op: 'gone' };

export type EditorCommand = PageCommand | PlaceCommand;
export type EditorAnswer = PageAnswer | PlaceAnswer;

/**
 * Answers commands about one kind of editor. Runs in the page; see `page-functions.plugin.ts`.
 */
export type EditorFunction = (command: EditorCommand) => EditorAnswer | Promise<EditorAnswer>;
