import type { ChoiceState } from '../types';
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
}
