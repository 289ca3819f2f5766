import type { ChoiceState } from '../types';
import type { UnwritableEditor } from '../adapters/in-page/other-editors';
import type { FoundEditor } from './found-by';

/**
 * What an insertion could write to in the frames. At most one of the three fields is defined: the one
 * that has, or last had, the focus.
 */
export interface Targets {
  /** What came of the author's own choices for this kind of page, if there are any. */
  choice?: ChoiceState;
  template: FoundEditor | undefined;
  /** A link field that belongs to `template`, or to an editor that Passlink cannot write to. */
  linkField: FoundEditor | undefined;
  /** A field that is a template of its own: a message's text, or a link on a page without an editor. */
  single: (FoundEditor & { role: 'single' | 'link' }) | undefined;
  imageField: FoundEditor | undefined;
  /** The field that the author is, or last was, in, if it takes no link: the Subject, say. */
  beside?: FoundEditor;
  /** An editor that is known and cannot be written to, where nothing else is found. */
  unwritable?: UnwritableEditor;
  /** Several fields of the page are templates of their own, and the author is in none. */
  fields?: true;
}
