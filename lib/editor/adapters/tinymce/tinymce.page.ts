import { quietly } from '../../../page/dom/quietly';
import { deepActive } from '../../../page/dom/tree';
import {
  mendHtml,
  mendLinks,
  rememberReference,
  spoiledForms,
} from '../in-page/rich-text/keep-reference';
import { writeRichText } from '../in-page/rich-text/rich-text';
import { richTextFunction } from '../in-page/rich-text/rich-text-editor';
import type { Lock } from '../locks';
import { isActive, type Level, type TinyMce, tinyMces } from './instance';

/**
 * TinyMCE 4 and later, with a frame or inline. Runs in the MAIN world. An insertion changes text
 * nodes between two levels of its own undo and never sets the whole document.
 *
 * Template tags that the page protects are comments while the document is open.
 * Source: https://www.tiny.cloud/docs/tinymce/latest/apis/tinymce.editor/ (getContent, convertURL,
 * undoManager, mode) and /content-filtering/#protect; tinymce 8.9 (`mce:protected`, `addUndoLevel`)
 * and 4.9 (`readonly`, `mce-window`).
 */
export default richTextFunction(() =>
  tinyMces().flatMap((editor) => {
    const root = editor.getBody();
    if (!root) return [];
    const { undoManager } = editor;
    return [
      {
        id: editor.id,
        root,
        box: editor.inline ? root : (editor.getContainer() ?? root),
        read: () => editor.getContent(),
        isFocused: () => hasFocus(editor) || (isActive(editor) && dialog() !== null),
        lock: () => lockOf(editor, root),
        isBusy: () => dialog() !== null,
        keepsQuotes: () => saved(editor, root, `'"`).includes(`'"`),
        beginStep() {
          undoManager.add();
          undoManager.beforeChange();
        },
        write(change) {
          const hidden = '<div style="display: none">x</div>';
          const keepsHidden = /<div[^>]+display:\s*none/.test(saved(editor, root, hidden));
          let replaced: string[] = [];
          undoManager.ignore(() => {
            replaced = writeRichText({ root, keepsHidden, textOf: protectedText }, change);
          });
          return replaced;
        },
        endStep: () => void undoManager.add(),
        set: (source) => void undoManager.transact(() => editor.setContent(source)),
        keepReference: (reference) => keepReference(editor, root, reference),
      },
    ];
  }),
);

function hasFocus(editor: TinyMce): boolean {
  return editor.hasFocus?.() ?? editor.getBody()?.contains(deepActive()) ?? false;
}

function dialog(): Element | null {
  return document.querySelector('.tox-dialog, .tox-pop input, .mce-window');
}

function isReadOnly({ mode, readonly }: TinyMce): boolean {
  return mode ? mode.isReadOnly() : readonly === true;
}

function lockOf(editor: TinyMce, root: HTMLElement): Lock | null {
  // An inline editor that is hidden cannot be edited either.
  if (editor.isHidden()) return 'hidden';
  // The options `disabled` and `editable_root` make it uneditable without changing the mode.
  if (isReadOnly(editor) || root.contentEditable !== 'true') return 'editor';
  // Saving the code dialog would restore the source from when the dialog was opened.
  const code = document.querySelector('.tox-dialog textarea, .mce-window textarea');
  return isActive(editor) && code ? 'code-dialog' : null;
}

/** What the editor would save for a sample, which depends on the page's settings. */
function saved(editor: TinyMce, root: HTMLElement, sample: string): string {
  const holder = root.ownerDocument.createElement('div');
  holder.innerHTML = sample;
  return editor.serializer.serialize(holder, { no_events: true });
}

/** A tag that the page protects: `<!--mce:protected %7B%25...-->`, by the old `escape`. */
function protectedText({ data }: Comment): string {
  const mark = 'mce:protected ';
  return data.startsWith(mark) ? unescaped(data.slice(mark.length)) : '';
}

/** Decodes what `escape` encodes; `unescape` is deprecated. */
function unescaped(text: string): string {
  return text.replaceAll(/%u([\da-f]{4})|%([\da-f]{2})/gi, (_, long: string, short: string) =>
    String.fromCodePoint(Number.parseInt(long ?? short, 16)),
  );
}

/**
 * The link dialog may put the page's own address or a protocol before the reference. The link gets
 * the reference back before the change becomes a step of undo, and so before the page hears of it.
 */
function keepReference(editor: TinyMce, root: HTMLElement, wanted: string): void {
  const known = rememberReference(root, wanted);
  if (!known) return;
  const mend = ({ level }: { level: Level }) => {
    const reference = known();
    const forms = spoiledForms(reference, (url) => editor.convertURL(url, 'href', 'a'));
    if (!mendLinks(root, { reference, forms, copies: ['data-mce-href'] })) return;
    mendLevel(level, (html) => mendHtml(html, reference, forms));
  };
  editor.on('BeforeAddUndo', quietly(mend));
}

function mendLevel(level: Level, mend: (html: string) => string): void {
  if (level.content !== undefined) level.content = mend(level.content);
  if (level.fragments) level.fragments = level.fragments.map((each) => each && mend(each));
}
