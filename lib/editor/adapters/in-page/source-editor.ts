import type { Lock } from '../locks';
import type { EditorAnswer, EditorFunction, FoundTemplate, PlaceEdit } from '../types';
import { areaOf } from '../../../page/dom/area';
import { deepActive } from '../../../page/dom/tree';
import { editsFor } from './splice';

/** An editor that shows a template's source as it is saved. Places are in UTF-16 code units. */
export interface SourceEditor {
  /** The same for the same editor as long as it is on the page. */
  id: string;
  /** What it looks like to the author: hidden editors have no rectangles. */
  element: Element;
  /** Null where the page keeps it from being read. */
  read(): string | null;
  isReadOnly(): boolean;
  /**
   * What the author has selected; where nothing is, both are the caret's place. Null where the
   * editor does not say.
   */
  selection(): { from: number; to: number } | null;
  /** Replaces from the end to the start, all as part of the undo step that is open. */
  replace(edits: readonly PlaceEdit[]): void;
  /** Closes the step of the editor's own undo that is open, so that what follows is another. */
  endStep(): void;
  /**
   * Selects, scrolls there, unfolds, and takes the focus.
   * @returns false where it does not come to that place.
   */
  show(from: number, to: number): boolean;
}

/** What every editor of source answers, given how to find those of its kind in the frame. */
export function sourceEditorFunction(find: () => SourceEditor[]): EditorFunction {
  return (command): EditorAnswer => {
    if (command.op === 'find') {
      return {
        op: 'found',
        templates: find().map(describe),
      };
    }
    const editor = find().find(({ id }) => id === command.target);
    if (!editor) return { op: 'gone' };
    // A long text takes a while to read: not where nothing is asked about it.
    if (command.op === 'commit') {
      editor.endStep();
      return { op: 'done' };
    }
    const source = editor.read();
    if (source === null) return { op: 'gone' };
    switch (command.op) {
      case 'read':
        return { op: 'text', text: source };
      case 'restore':
        editor.replace([{ from: 0, to: source.length, text: command.text }]);
        return { op: 'done' };
      case 'write': {
        if (command.fresh) editor.endStep();
        const { edits, replaced } = editsFor(source, command);
        editor.replace(edits);
        // Asked for later, it would have to wait until all is drawn.
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
  return {
    target: editor.id,
    template: source ?? '',
    focused: editor.element.contains(deepActive()),
    visible,
    area: areaOf(editor.element),
    locked: lockOf(editor, source),
    keepsQuotes: true,
    ...(caret && { caret }),
  };
}

function lockOf(editor: SourceEditor, source: string | null): Lock | null {
  if (source === null) return 'out-of-reach';
  return editor.isReadOnly() ? 'code-editor' : null;
}
