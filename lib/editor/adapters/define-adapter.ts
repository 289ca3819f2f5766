import type { World } from '../../page/run';
import { isFieldOfEditor } from './editor-field';
import type { EditorFunction, FoundTemplate } from './types';

/** What Passlink knows of one kind of editor. */
export interface Adapter<Kind extends string = string> {
  /** A name of ours; records of insertions keep it. */
  kind: Kind;
  /** The author's word for it. */
  label: string;
  /** Objects of the page are only in MAIN; MAIN sees nothing of ours. */
  world: World;
  /**
   * A CSS selector for the elements that the editor's library makes, by classes and attributes that
   * the library itself writes, never by a class of the page's. It matches something wherever such
   * an editor is on a page, and something around every element that the editor lets one write in.
   */
  selector: string;
  /** Whether its editors are editable elements, which `describeRoots` describes. */
  hasRoots: boolean;
  /** What runs in the page. */
  page: EditorFunction;
  /** Whether what `find` found holds a template at all. */
  accepts(found: FoundTemplate): boolean;
}

/** An adapter; without `accepts`, one whose editors hold templates unless they are fields. */
export function defineAdapter<const Kind extends string>(
  adapter: Omit<Adapter<Kind>, 'accepts' | 'hasRoots'> &
    Partial<Pick<Adapter, 'accepts' | 'hasRoots'>>,
): Adapter<Kind> {
  return {
    hasRoots: false,
    accepts: (found) => !found.asText && !isFieldOfEditor(found),
    ...adapter,
  };
}
