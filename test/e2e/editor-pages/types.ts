import type { Page } from '@playwright/test';

import type { EditorKind } from '../../../lib/editor/adapters/index.ts';
import type { LabPage } from '../../support/lab.ts';

/** How an author writes in an editor, and how a test sees what they see. */
export interface Author {
  /** Gives the editor the focus and puts the author's caret or selection where they are writing. */
  enter(page: Page): Promise<void>;
  /** What they type there. */
  types: string;
  /** What the page would save once they have typed it. */
  makes(before: string): string;
  /** Whether an insertion scrolls nothing; where it shows, the text in sight is kept there. */
  keepsScroll: boolean;
  /** Whether the editor is read to the byte as the page saves it. */
  readsAsSaved: boolean;
  /** Puts the caret where a longer text is to go in. */
  enterFarAway(page: Page): Promise<void>;
  /** Fails unless a place in the template is in the author's sight. */
  expectShown(page: Page, text: string): Promise<void>;
}

/** A lab page with one editor, and what holds of it besides what holds of every editor. */
export interface EditorPage {
  /** The editor's name in test titles. */
  name: string;
  kind: EditorKind;
  page: LabPage;
  query?: Record<string, string>;
  /** The least size of the template that the main promise is tried with; default 20. */
  kilobytes?: string;
  /** CSS selector of the element that takes the author's keys. */
  typing: string;
  /** The snippet style that the editor keeps. */
  style: 'quoted' | 'quoteless';
  /** How many presses of Ctrl+Z undo an insertion; 0 where the editor has no undo that we can reach. */
  undoSteps: number;
  /** The keys that do again what Ctrl+Z has undone, in editors of source. */
  redo?: string;
  /** Missing on a page that differs from another row's in one option: the main promise is enough. */
  author?: Author;
  /** An insertion moves the author's caret; all else leaves it where it is. */
  forgetsPlace?: true;
  /** An insertion into an emptied document may be refused: the editor adds a paragraph of its own. */
  mayRefuseEmpty?: true;
  /** Options of the page with which nobody can write; `reason` is what the refusal says. */
  readOnly?: readonly {
    query: Record<string, string>;
    reason?: 'read-back-differs' | 'not-taken';
  }[];
  /** The button that shows an editor's code, and the field that it then has. */
  codeView?: { button: string; code: string };
  /** CSS selector of the shown code, on a page that can fold it. */
  folds?: string;
  /** CSS selector of what the lines of a pasted text become, in editors that make a paragraph of each line. */
  paragraphs?: string;
  /** A field for the link stands beside it, whose chip fills both. */
  linkField?: true;
}
