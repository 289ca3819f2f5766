import type { PlaceAnswer, PlaceCommand } from './types';

/**
 * Places in an Ace editor's text. Runs in the MAIN world.
 * Source: https://ajaxorg.github.io/ace-api-docs/ (EditSession, Document, Selection).
 */
export function acePlaces(command: PlaceCommand): PlaceAnswer {
  interface Point {
    row: number;
    column: number;
  }
  interface AceEditor {
    id: string;
    getValue(): string;
    getReadOnly(): boolean;
    focus(): void;
    scrollToLine(row: number, center: boolean, animate: boolean): void;
    renderer: { scrollCursorIntoView(): void };
    selection: { setRange(range: { start: Point; end: Point }): void };
    session: {
      replace(range: { start: Point; end: Point }, text: string): void;
      markUndoGroup?(): void;
      unfold?(at: Point, expandInner: boolean): void;
      doc: { indexToPosition(index: number, startRow: number): Point };
    };
  }

  let editor: AceEditor | undefined;
  for (const element of document.querySelectorAll<HTMLElement>('*')) {
    const { env } = element as HTMLElement & { env?: { editor?: AceEditor } };
    if (env?.editor?.id === command.target) editor = env.editor;
  }
  if (!editor) return { op: 'gone' };
  const { session, selection } = editor;
  const value = editor.getValue();
  const rangeOf = ({ from, to }: { from: number; to: number }) => ({
    start: session.doc.indexToPosition(from, 0),
    end: session.doc.indexToPosition(to, 0),
  });

  if (command.op === 'show') {
    if (value.slice(command.from, command.to) !== command.text) return { op: 'not-found' };
    const range = rangeOf(command);
    session.unfold?.(range.start, true);
    selection.setRange(range);
    editor.scrollToLine(range.start.row, true, false);
    editor.renderer.scrollCursorIntoView();
    editor.focus();
    return { op: 'done' };
  }

  if (editor.getReadOnly()) return { op: 'refused', reason: 'read-only' };
  if (value !== command.expected) return { op: 'refused', reason: 'changed-since' };
  session.markUndoGroup?.();
  // From the end, so that the places before stay where they are.
  for (const edit of command.edits.toReversed()) session.replace(rangeOf(edit), edit.text);
  session.markUndoGroup?.();
  return { op: 'done' };
}
