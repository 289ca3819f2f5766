import { quietly } from '../../../page/dom/quietly';
import {
  mendHtml,
  mendLinks,
  rememberReference,
  spoiledForms,
} from '../in-page/rich-text/keep-reference';
import { writeRichText } from '../in-page/rich-text/rich-text';
import { richTextFunction } from '../in-page/rich-text/rich-text-editor';
import { areaOf } from '../../../page/dom/area';
import { idOf } from '../../../page/dom/page-memory';
import { deepActive } from '../../../page/dom/tree';
import type { EditorFunction, FoundTemplate } from '../types';
import { answerInCode, describeCode } from './code-commands';
import { codeOf } from './code-view';
import { type Froala, froalaBoxes, froalas } from './instance';
import { hasMarkers, saveStep } from './steps';

/**
 * Froala 2 and later. Runs in the MAIN world. While its Code View is open, an author sees code, and
 * what is written goes through Froala as if they had left the view. Otherwise an insertion changes
 * text nodes and never sets the whole document, which would make an open pop-up lose its image or
 * link.
 * Source: https://froala.com/wysiwyg-editor/docs/methods/, and froala-editor 2.9, 3.2, 4.5 and 5.4
 * themselves.
 */
const page: EditorFunction = (command) => {
  const inCode = froalas().flatMap((editor) => {
    const code = codeOf(editor);
    return code ? [{ editor, code }] : [];
  });
  if (command.op === 'find') {
    const answer = asRichText(command);
    const templates = inCode.map(({ editor, code }) =>
      describeCode(editor, code, keepsQuotes(editor)),
    );
    return 'op' in answer && answer.op === 'found'
      ? { op: 'found', templates: [...templates, ...answer.templates, ...outOfReach()] }
      : answer;
  }
  const shown = inCode.find(({ editor }) => String(editor.id) === command.target);
  return shown ? answerInCode(shown.editor, shown.code, command) : asRichText(command);
};

export default page;

const asRichText = richTextFunction(() =>
  froalas()
    .filter((editor) => !codeOf(editor))
    .map((editor) => ({
      id: String(editor.id),
      root: editor.el,
      box: editor.$box?.get(0) ?? editor.el,
      read: () => editor.html.get(),
      isFocused: () => editor.core.hasFocus() || Boolean(editor.popups?.areVisible()),
      // Code that cannot be reached would be dropped when its view closes.
      lock: () =>
        editor.edit.isDisabled() ? 'editor' : editor.codeView?.isActive() ? 'code-view' : null,
      isBusy: () => Boolean(editor.popups?.areVisible()) || hasMarkers(editor),
      keepsQuotes: () => keepsQuotes(editor),
      beginStep: () => saveStep(editor),
      write: (change) => writeRichText({ root: editor.el, keepsHidden: true }, change),
      endStep() {
        saveStep(editor);
        if (hasMarkers(editor)) editor.events.trigger('contentChanged');
      },
      set(source) {
        editor.undo.saveStep();
        editor.html.set(source);
        editor.undo.saveStep();
      },
      showCode: () => editor.commands.exec('html'),
      keepReference: (reference) => keepReference(editor, reference),
    })),
);

/** Editors that nothing leads to: an author sees them, and is told what to do instead. */
function outOfReach(): FoundTemplate[] {
  return froalaBoxes()
    .filter(({ editor }) => !editor)
    .map(({ box }) => ({
      target: idOf(box),
      template: '',
      focused: box.contains(deepActive()),
      visible: box.getClientRects().length > 0,
      area: areaOf(box),
      locked: 'unreachable',
      keepsQuotes: true,
    }));
}

/** Whether the plugins keep quotes when the editor saves, tried on a sample. */
function keepsQuotes(editor: Froala): boolean {
  const out = editor.events.chainTrigger('html.get', "<p>'</p>");
  return typeof out !== 'string' || out.includes("'");
}

/**
 * Froala's link pop-up percent-encodes braces. After the author has pressed its button, the link
 * gets our reference back before the page hears of the change.
 */
function keepReference(editor: Froala, wanted: string): void {
  const known = rememberReference(editor.el, wanted);
  if (!known) return;
  const mend = () => {
    const reference = known();
    const forms = spoiledForms(reference);
    const mended = mendLinks(editor.el, { reference, forms, copies: [] });
    const step = editor.undo_stack[editor.undo_index - 1];
    if (!step) return mended;
    step.html = mendHtml(step.html, reference, forms);
    return mended;
  };
  editor.events.on(
    'contentChanged',
    quietly(() => void mend()),
    true,
  );
  const tell = () => {
    if (mend()) editor.events.trigger('contentChanged');
  };
  editor.events.on('commands.after', quietly(tell));
}
