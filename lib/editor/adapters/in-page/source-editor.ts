import type { Lock } from '../locks';
import type { EditorAnswer, EditorFunction, FoundTemplate } from '../types';
import { areaOf } from '../../../page/dom/area';
import { deepActive } from '../../../page/dom/tree';
import type { Edit } from '../../../text/edits';
import { editsFor } from './edits-for';
import { isInsideOther } from './other-editors';
import { forLater, savedLater } from './saved-later';

/** An editor that shows a template's source as it saves it. Places are in UTF-16 code units. */
export interface SourceEditor {
  /** The same for the same editor as long as it is on the page. */
  id: string;
  /** Its outermost element, which has no rectangles while the editor is hidden. */
  element: Element;
  /** The source; null if the page keeps it from being read. */
  read(): string | null;
  isReadOnly(): boolean;
  /**
   * What the author has selected; both ends are the caret's place if nothing is. Null if the editor
   * does not tell.
   */
  selection(): { from: number; to: number } | null;
  /** Makes the edits, all within the step of undo that is open. */
  replace(edits: readonly Edit[]): void;
  /** Closes the open step of the editor's own undo, so that the next change begins another. */
  endStep(): void;
  /**
   * Unfolds a place, scrolls to it, selects it, and takes the focus.
   * @returns false if that fails.
   */
  show(from: number, to: number): boolean;
}

/**
 * The page function of an editor of source. One inside another editor's box is none of its own.
 * @param findAll finds the editors of its kind in the frame.
 */
export function sourceEditorFunction(findAll: () => SourceEditor[]): EditorFunction {
  const find = () => findAll().filter(({ element }) => !isInsideOther(element));
  return (command): EditorAnswer => {
    if (command.op === 'find') {
      return {
        op: 'found',
        templates: find().map(describe),
      };
    }
    const editor = find().find(({ id }) => id === command.target);
    if (!editor) return { op: 'gone' };
    // Committing needs no source, and a long one takes a while to read.
    if (command.op === 'commit') {
      editor.endStep();
      return { op: 'done' };
    }
    if (command.op === 'expect' || command.op === 'code-view') return { op: 'done' };
    const source = editor.read();
    if (source === null) return { op: 'gone' };
    switch (command.op) {
      case 'read':
        return { op: 'text', text: source };
      case 'restore':
        editor.replace([{ range: { from: 0, to: source.length }, text: command.text }]);
        return { op: 'done' };
      case 'write': {
        if (command.fresh) editor.endStep();
        const { edits, replaced } = editsFor(source, forLater(editor.element, command));
        editor.replace(edits);
        // Read now, before the editor draws: a later command would have to wait until it has.
        const written = editor.read();
        return { op: 'written', replaced, ...(written !== null && { source: written }) };
      }
      case 'show':
        if (source.slice(command.from, command.to) !== command.text) {
          return { op: 'not-found' };
        }
        return { op: editor.show(command.from, command.to) ? 'done' : 'not-found' };
      case 'edit':
        if (editor.isReadOnly()) return { op: 'refused', reason: 'read-only' };
        if (source !== command.expected) return { op: 'refused', reason: 'changed-since' };
        editor.endStep();
        editor.replace(command.edits);
        editor.endStep();
        return { op: 'done' };
    }
  };
}

function describe(editor: SourceEditor): FoundTemplate {
  const visible = editor.element.getClientRects().length > 0;
  const source = visible ? editor.read() : '';
  const caret = editor.selection();
  const later = visible ? savedLater(editor.element) : undefined;
  return {
    target: editor.id,
    template: source ?? '',
    focused: editor.element.contains(deepActive()),
    visible,
    area: areaOf(editor.element),
    locked: lockOf(editor, source),
    keepsQuotes: true,
    ...(later && { savedLater: later }),
    ...(caret && { caret }),
  };
}

function lockOf(editor: SourceEditor, source: string | null): Lock | null {
  if (source === null) return 'out-of-reach';
  return editor.isReadOnly() ? 'code-editor' : null;
}
