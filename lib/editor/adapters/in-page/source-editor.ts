import type { EditorAnswer, EditorFunction, PlaceEdit } from '../types';
import { deepActive } from './deep-all';
import { editsFor } from './splice';

/** An editor that shows a template's source as it is saved. Places are in UTF-16 code units. */
export interface SourceEditor {
  /** The same for the same editor as long as it is on the page. */
  id: string;
  /** What it looks like to the author: hidden editors have no rectangles. */
  element: Element;
  read(): string;
  isReadOnly(): boolean;
  /** What the author has selected; where nothing is, both are the caret's place. */
  selection(): { from: number; to: number };
  /** Replaces from the end to the start, all as part of the undo step that is open. */
  replace(edits: readonly PlaceEdit[]): void;
  /** Closes the step of the editor's own undo that is open, so that what follows is another. */
  endStep(): void;
  /** Selects, scrolls there, unfolds, and takes the focus. */
  show(from: number, to: number): void;
}

/** What every editor of source answers, given how to find those of its kind in the frame. */
export function sourceEditorFunction(find: () => SourceEditor[]): EditorFunction {
  return (command): EditorAnswer => {
    if (command.op === 'find') {
      return {
        op: 'found',
        templates: find().map((editor) => ({
          target: editor.id,
          template: editor.read(),
          focused: editor.element.contains(deepActive()),
          visible: editor.element.getClientRects().length > 0,
          locked: editor.isReadOnly() ? 'The code editor does not allow changes now.' : null,
          keepsQuotes: true,
          caret: editor.selection(),
        })),
      };
    }
    const editor = find().find(({ id }) => id === command.target);
    if (!editor) return { op: 'gone' };
    switch (command.op) {
      case 'read':
        return { op: 'text', text: editor.read() };
      case 'commit':
        editor.endStep();
        return { op: 'done' };
      case 'restore':
        editor.replace([{ from: 0, to: editor.read().length, text: command.text }]);
        return { op: 'done' };
      case 'write': {
        if (command.fresh) editor.endStep();
        const { edits, replaced } = editsFor(editor.read(), command);
        editor.replace(edits);
        return { op: 'written', replaced };
      }
      case 'show':
        if (editor.read().slice(command.from, command.to) !== command.text) {
          return { op: 'not-found' };
        }
        editor.show(command.from, command.to);
        return { op: 'done' };
      case 'edit':
        if (editor.isReadOnly()) return { op: 'refused', reason: 'read-only' };
        if (editor.read() !== command.expected) return { op: 'refused', reason: 'changed-since' };
        editor.endStep();
        editor.replace(command.edits);
        editor.endStep();
        return { op: 'done' };
    }
  };
}
