import { idOf, pageMemory } from '../../../page/dom/page-memory';
import { richTextFunction } from '../in-page/rich-text/rich-text-editor';
import type { Lock } from '../locks';
import { type CkRoot, ckRoots } from './instance';
import { writeModelText } from './text';

/**
 * CKEditor 5, written to by the API of its model. Runs in the MAIN world. All writes of one insertion
 * are one batch, which is one step of its undo. Its link balloon keeps a reference as it is, since
 * it adds no protocol before a brace.
 * Source: https://ckeditor.com/docs/ckeditor5/latest/api/ (Model, Batch, DataController, Range;
 * `ckeditorInstance` on the editable element), ckeditor5 48.5.
 */
export default richTextFunction(() =>
  ckRoots().map((ck) => {
    const { editor, element, rootName } = ck;
    const { data, model } = editor;
    return {
      id: idOf(element),
      root: element,
      box: editor.ui.element ?? element,
      read: () => savedSource(ck),
      isFocused: () => editor.ui.focusTracker.isFocused,
      lock: () => lockOf(ck),
      isBusy: () => document.querySelector('.ck-balloon-panel_visible input') !== null,
      keepsQuotes: () => true,
      selected: () => selected(ck),
      beginStep: () => void batches().delete(element),
      write(change) {
        const batch = batches().get(element) ?? model.createBatch();
        batches().set(element, batch);
        let replaced: string[] = [];
        model.enqueueChange(batch, (writer) => {
          replaced = writeModelText(writer, ck, change);
        });
        return replaced;
      },
      endStep: () => void batches().delete(element),
      set: (source) => data.set({ [rootName]: source }, { batchType: { isUndoable: true } }),
    };
  }),
);

/** Milliseconds for which a source is reused if the model has not changed: about one insertion. */
const GOOD_FOR = 1000;

/**
 * What the page would save. Making it takes longer than anything else in an insertion, so it is made
 * anew only after a change of the model, or some time later.
 */
function savedSource({ editor: { data, model }, element, rootName }: CkRoot): string {
  const { version } = model.document;
  const known = sources().get(element);
  const now = performance.now();
  if (known?.version === version && now - known.at < GOOD_FOR) return known.source;
  const source = data.get({ rootName });
  sources().set(element, { version, source, at: now });
  return source;
}

/** The model's selection: while its link balloon has the focus, the document's own is in there. */
function selected({ editor: { editing } }: CkRoot): Range | null {
  const { document, domConverter } = editing.view;
  const range = document.selection.getFirstRange();
  return range ? domConverter.viewRangeToDom(range) : null;
}

function lockOf({ editor: { isReadOnly, plugins } }: CkRoot): Lock | null {
  const name = 'SourceEditing';
  if (plugins.has(name) && plugins.get(name).isSourceEditingMode) {
    return 'code';
  }
  return isReadOnly ? 'editor' : null;
}

/** The batch that is open in each editor. */
const batches = pageMemory('ckeditor5-batches', () => new WeakMap<Element, unknown>());

/**
 * The source that each editor would have saved when it was last asked, with its model's version.
 */
const sources = pageMemory(
  'ckeditor5-sources',
  () => new WeakMap<Element, { version: number; source: string; at: number }>(),
);
