import { quietly } from '../../../page/dom/quietly';
import { mendLinks, rememberReference, spoiledForms } from '../in-page/rich-text/keep-reference';
import { writeRichText } from '../in-page/rich-text/rich-text';
import { richTextFunction } from '../in-page/rich-text/rich-text-editor';
import type { Lock } from '../locks';

/** The part of a CKEditor 4 that we use. */
interface CkEditor {
  name: string;
  status: string;
  mode: string;
  readOnly: boolean;
  container: { $: HTMLElement };
  /** Undefined while it changes its mode; the element of the source where it shows that. */
  editable(): { $: HTMLElement } | undefined;
  focusManager: { hasFocus: boolean };
  dataProcessor: { toDataFormat(html: string): string; toHtml(data: string): string };
  filter: { check(test: string): boolean };
  getData(): string;
  config: { fullPage?: boolean };
  setData(data: string, options: { callback(): void }): void;
  /** Gives the editable element other HTML, as its undo does. */
  loadSnapshot(html: string): void;
  fire(event: string): unknown;
  on(
    event: string,
    heard: () => void,
    scope: null,
    data: null,
    /** Listeners with lower ones are called first; 10 is the default. */
    priority: number,
  ): void;
}

interface CkGlobal {
  instances: Record<string, CkEditor>;
  dialog?: { getCurrent(): { getParentEditor(): CkEditor } | null };
}

/**
 * CKEditor 4, with a frame or inline. Runs in the MAIN world. An insertion changes text nodes
 * between two snapshots of its own undo. By default it saves quotes as entities.
 * Source: https://ckeditor.com/docs/ckeditor4/latest/api/CKEDITOR_editor.html (events `saveSnapshot`
 * and `change`, `filter`, `dataProcessor`), CKEDITOR_dialog.html (getCurrent); ckeditor4 4.22.
 */
export default richTextFunction(() =>
  Object.values(ckeditor()?.instances ?? {}).flatMap((editor) => {
    const root = editor.editable()?.$;
    if (editor.status !== 'ready' || !root) return [];
    const { dataProcessor, filter } = editor;
    return [
      {
        id: editor.name,
        root,
        box: editor.container.$,
        read: () => editor.getData(),
        isFocused: () =>
          editor.focusManager.hasFocus || dialog()?.getParentEditor().name === editor.name,
        lock: () => lockOf(editor),
        isBusy: () => dialog() !== null,
        // Text alone: while its source shows in a textarea, its parser hangs on a paragraph.
        keepsQuotes: () => dataProcessor.toDataFormat(`'"`).includes(`'"`),
        beginStep: () => void editor.fire('saveSnapshot'),
        // The filter also applies when the page loads the template again.
        write: (change) =>
          writeRichText({ root, keepsHidden: filter.check('div{display}') }, change),
        endStep: () => void editor.fire('saveSnapshot'),
        set: (source) => set(editor, source),
        keepReference: (reference) => keepReference(editor, root, reference),
      },
    ];
  }),
);

function ckeditor(): CkGlobal | undefined {
  return (window as typeof window & { CKEDITOR?: CkGlobal }).CKEDITOR;
}

/** The open dialog of any editor on the page. */
function dialog() {
  return ckeditor()?.dialog?.getCurrent() ?? null;
}

function lockOf(editor: CkEditor): Lock | null {
  if (editor.mode !== 'wysiwyg') return 'code';
  return editor.readOnly ? 'editor' : null;
}

/** Setting data reloads the frame and loses the caret; a snapshot does neither, but has no head. */
async function set(editor: CkEditor, source: string): Promise<void> {
  editor.fire('saveSnapshot');
  if (editor.config.fullPage) {
    await new Promise<void>((callback) => editor.setData(source, { callback }));
  } else {
    editor.loadSnapshot(editor.dataProcessor.toHtml(source));
  }
  editor.fire('saveSnapshot');
}

/**
 * The link dialog puts a protocol before the reference. The link gets the reference back before the
 * change becomes a snapshot, and so before the page hears of it.
 */
function keepReference(editor: CkEditor, root: HTMLElement, wanted: string): void {
  const known = rememberReference(root, wanted);
  if (!known) return;
  const mend = () => {
    const reference = known();
    mendLinks(root, {
      reference,
      forms: spoiledForms(reference),
      copies: ['data-cke-saved-href'],
    });
  };
  editor.on('saveSnapshot', quietly(mend), null, null, 1);
}
