import { deepAll } from '../../../page/dom/tree';
import { idOf } from '../../../page/dom/page-memory';
import { sourceEditorFunction } from '../in-page/source-editor';

interface Position {
  line: number;
  ch: number;
}

interface CodeMirror {
  getValue(): string;
  getOption(name: 'readOnly'): unknown;
  lineSeparator(): string;
  posFromIndex(index: number): Position;
  indexFromPos(place: Position): number;
  getCursor(end: 'from' | 'to'): Position;
  replaceRange(text: string, from: Position, to: Position, origin: string): void;
  changeGeneration(closeEvent: boolean): number;
  operation(work: () => void): void;
  findMarks(from: Position, to: Position): { collapsed?: boolean; clear(): void }[];
  setSelection(anchor: Position, head: Position): void;
  scrollIntoView(range: { from: Position; to: Position }, margin: number): void;
  getScrollInfo(): { clientHeight: number };
  focus(): void;
}

/**
 * CodeMirror 5, reached through the instance that it leaves on its wrapper. Runs in the MAIN
 * world.
 * Source: https://codemirror.net/5/doc/manual.html (Programming API), codemirror 5.65 (`Display`).
 */
export default sourceEditorFunction(() =>
  deepAll<HTMLElement & { CodeMirror?: CodeMirror }>('.CodeMirror').flatMap((element) => {
    const { CodeMirror: editor } = element;
    if (typeof editor?.replaceRange !== 'function') return [];
    return [
      {
        id: idOf(element),
        element,
        read: () => editor.getValue(),
        // `nocursor` means read-only, too.
        isReadOnly: () => Boolean(editor.getOption('readOnly')),
        selection: () => ({
          from: editor.indexFromPos(editor.getCursor('from')),
          to: editor.indexFromPos(editor.getCursor('to')),
        }),
        endStep: () => void editor.changeGeneration(true),
        replace: (edits) =>
          editor.operation(() => {
            for (const {
              range: { from, to },
              text,
            } of edits.toReversed()) {
              editor.replaceRange(
                inLinesOf(editor, text),
                editor.posFromIndex(from),
                editor.posFromIndex(to),
                ORIGIN,
              );
            }
          }),
        show: (from, to) => {
          const range = { from: editor.posFromIndex(from), to: editor.posFromIndex(to) };
          for (const mark of editor.findMarks(range.from, range.to)) {
            if (mark.collapsed) mark.clear();
          }
          editor.setSelection(range.from, range.to);
          editor.scrollIntoView(range, editor.getScrollInfo().clientHeight / 2);
          editor.focus();
          return true;
        },
      },
    ];
  }),
);

/** An origin with a star: changes of the same origin in a row are one step of undo. */
const ORIGIN = '*passlink';

/** Text with the editor's own line breaks. If a separator is set, others count as characters. */
function inLinesOf(editor: CodeMirror, text: string): string {
  const separator = editor.lineSeparator();
  return text.includes(separator) ? text : text.replaceAll('\n', separator);
}
