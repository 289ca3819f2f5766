import { idOf } from '../../../page/dom/page-memory';
import { type SourceEditor, sourceEditorFunction } from '../in-page/source-editor';
import { editorsByKeyboard } from './by-keyboard';

interface Position {
  lineNumber: number;
  column: number;
}

interface Range {
  startLineNumber: number;
  startColumn: number;
  endLineNumber: number;
  endColumn: number;
}

interface Model {
  getValue(): string;
  getPositionAt(offset: number): Position;
  getOffsetAt(position: Position): number;
}

interface CodeEditor {
  getDomNode(): HTMLElement | null;
  getModel(): Model | null;
  getSelection(): { getStartPosition(): Position; getEndPosition(): Position } | null;
  getRawOptions(): { readOnly?: boolean };
  executeEdits(source: string, edits: { range: Range; text: string }[]): boolean;
  pushUndoStop(): boolean;
  setSelection(range: Range): void;
  revealRangeInCenter(range: Range): void;
  focus(): void;
}

/**
 * Monaco: reached through the global that its loader and its script builds leave, else by keyboard
 * events. Runs in the MAIN world.
 * Source: https://microsoft.github.io/monaco-editor/docs.html (editor.getEditors, ICodeEditor,
 * ITextModel).
 */
export default sourceEditorFunction(() => {
  const known = editorsByGlobal();
  return [...known, ...editorsByKeyboard(new Set(known.map(({ element }) => element)))];
});

function editorsByGlobal(): SourceEditor[] {
  const { monaco } = window as typeof window & {
    monaco?: { editor?: { getEditors?(): readonly CodeEditor[] } };
  };
  return [...(monaco?.editor?.getEditors?.() ?? [])].flatMap((editor) => {
    const element = editor.getDomNode();
    const model = editor.getModel();
    if (!element || !model) return [];
    const rangeOf = (from: number, to: number): Range => {
      const start = model.getPositionAt(from);
      const end = model.getPositionAt(to);
      return {
        startLineNumber: start.lineNumber,
        startColumn: start.column,
        endLineNumber: end.lineNumber,
        endColumn: end.column,
      };
    };
    return [
      {
        id: idOf(element),
        element,
        // With the model's own line breaks, by which it counts places.
        read: () => model.getValue(),
        isReadOnly: () => editor.getRawOptions().readOnly === true,
        selection: () => {
          const selected = editor.getSelection();
          return (
            selected && {
              from: model.getOffsetAt(selected.getStartPosition()),
              to: model.getOffsetAt(selected.getEndPosition()),
            }
          );
        },
        endStep: () => void editor.pushUndoStop(),
        replace: (edits) => {
          editor.executeEdits(
            'passlink',
            edits.map(({ range: { from, to }, text }) => ({ range: rangeOf(from, to), text })),
          );
        },
        show: (from, to) => {
          const range = rangeOf(from, to);
          editor.setSelection(range);
          editor.revealRangeInCenter(range);
          editor.focus();
          return true;
        },
      },
    ];
  });
}
