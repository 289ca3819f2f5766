import { deepAll } from '../../../page/dom/tree';
import { idOf } from '../../../page/dom/page-memory';
import { sourceEditorFunction } from '../in-page/source-editor';

interface TransactionSpec {
  changes?: { from: number; to: number; insert: string }[];
  selection?: { anchor: number; head: number };
  effects?: unknown;
  userEvent?: string;
}

interface View {
  dom: HTMLElement;
  contentDOM: HTMLElement;
  state: {
    doc: { toString(): string };
    lineBreak: string;
    readOnly: boolean;
    selection: { main: { from: number; to: number } };
  };
  dispatch(spec: TransactionSpec): void;
  focus(): void;
}

interface ViewClass {
  scrollIntoView(position: number, options: { y: 'center' }): unknown;
}

/** What the library keeps on its document's element: a tile in newer versions, a view in older ones. */
interface Drawn {
  view?: View;
}

/**
 * CodeMirror 6, reached as its own `EditorView.findFromDOM` does. Runs in the MAIN world.
 *
 * Its document counts every line break as one character, whatever the page saves it as. So it is
 * read with `\n`, and places in what was read are places in the document.
 * Source: https://codemirror.net/docs/ref/ (EditorView, EditorState, Transaction.userEvent),
 * @codemirror/view 6.43 (`DocTile`; the older `DocView` by its declared types alone),
 * @codemirror/commands 6 (`addChanges`).
 */
export default sourceEditorFunction(() =>
  deepAll<HTMLElement & { cmTile?: Drawn; cmView?: Drawn }>('.cm-content').flatMap((content) => {
    const view = (content.cmTile ?? content.cmView)?.view;
    if (typeof view?.dispatch !== 'function' || view.contentDOM !== content) return [];
    // `input.type` joins the step of undo before it, anything else begins one.
    let userEvent = 'input.type';
    return [
      {
        id: idOf(content),
        element: view.dom,
        read: () => view.state.doc.toString(),
        isReadOnly: () => view.state.readOnly || view.contentDOM.contentEditable === 'false',
        selection: () => {
          const { from, to } = view.state.selection.main;
          return { from, to };
        },
        endStep: () => {
          userEvent = 'input';
        },
        replace: (edits) => {
          const changes = edits.map(({ range: { from, to }, text }) => ({
            from,
            to,
            insert: text.replaceAll('\n', view.state.lineBreak),
          }));
          view.dispatch({ changes, userEvent });
        },
        show: (from, to) => {
          // A fold opens when the caret is in it.
          for (const head of [from, Math.floor((from + to) / 2), to]) {
            view.dispatch({ selection: { anchor: from, head } });
          }
          const { scrollIntoView } = view.constructor as unknown as ViewClass;
          view.dispatch({ effects: scrollIntoView(from, { y: 'center' }) });
          view.focus();
          return true;
        },
      },
    ];
  }),
);
