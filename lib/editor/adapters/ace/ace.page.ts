import { deepAll } from '../../../page/dom/tree';
import { sourceEditorFunction } from '../in-page/source-editor';

interface Point {
  row: number;
  column: number;
}

interface Ace {
  id: string;
  container: HTMLElement;
  getValue(): string;
  getReadOnly(): boolean;
  focus(): void;
  scrollToLine(row: number, center: boolean, animate: boolean): void;
  renderer: { scrollCursorIntoView(): void };
  selection: {
    getRange(): { start: Point; end: Point };
    setRange(range: { start: Point; end: Point }): void;
  };
  session: {
    replace(range: { start: Point; end: Point }, text: string): void;
    markUndoGroup?(): void;
    unfold?(at: Point, expandInner: boolean): void;
    doc: {
      indexToPosition(index: number, startRow: number): Point;
      positionToIndex(place: Point, startRow: number): number;
    };
  };
}

/**
 * Ace, reached through the `env` that it leaves on its container element. Runs in the MAIN world.
 * Source: https://ajaxorg.github.io/ace-api-docs/ (EditSession, Document, Selection).
 */
export default sourceEditorFunction(() =>
  deepAll<HTMLElement & { env?: { editor?: Ace } }>('.ace_editor').flatMap((element) => {
    const ace = element.env?.editor;
    if (typeof ace?.session?.replace !== 'function' || ace.container !== element) return [];
    const { session } = ace;
    const rangeOf = (from: number, to: number) => ({
      start: session.doc.indexToPosition(from, 0),
      end: session.doc.indexToPosition(to, 0),
    });
    return [
      {
        id: ace.id,
        element,
        read: () => ace.getValue(),
        isReadOnly: () => ace.getReadOnly(),
        selection: () => {
          const { start, end } = ace.selection.getRange();
          const { doc } = session;
          return { from: doc.positionToIndex(start, 0), to: doc.positionToIndex(end, 0) };
        },
        endStep: () => session.markUndoGroup?.(),
        replace: (edits) => {
          for (const {
            range: { from, to },
            text,
          } of edits.toReversed()) {
            session.replace(rangeOf(from, to), text);
          }
        },
        show: (from, to) => {
          const range = rangeOf(from, to);
          session.unfold?.(range.start, true);
          ace.selection.setRange(range);
          ace.scrollToLine(range.start.row, true, false);
          ace.renderer.scrollCursorIntoView();
          ace.focus();
          return true;
        },
      },
    ];
  }),
);
