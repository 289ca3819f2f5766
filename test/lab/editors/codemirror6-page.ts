import { html } from '@codemirror/lang-html';
import { foldable, foldEffect, forceParsing } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { basicSetup, EditorView } from 'codemirror';

import { drawCodeWithPreview } from '../dashboard/code-with-preview.ts';
import { badgeLink, ready } from '../hook.ts';

const { asked, host, isCrlf, mail, showPreview } = drawCodeWithPreview();

/** ?readonly, ?readonly=uneditable and ?readonly=filter: the ways in which a page can keep authors from writing. */
const LOCKS = {
  '': EditorState.readOnly.of(true),
  uneditable: EditorView.editable.of(false),
  filter: EditorState.changeFilter.of(() => false),
} as const;
const asks = asked.get('readonly');

const view: EditorView = new EditorView({
  parent: host,
  ...(asked.has('shadow') && { root: host.getRootNode() as ShadowRoot }),
  doc: mail,
  extensions: [
    basicSetup,
    html(),
    EditorView.theme({ '&': { height: '100%' }, '.cm-scroller': { overflow: 'auto' } }),
    EditorView.updateListener.of(({ docChanged }) => docChanged && showPreview(getTemplate())),
    // Without this the editor replaces every line break by its own kind.
    isCrlf ? EditorState.lineSeparator.of('\r\n') : [],
    asks === null ? [] : (LOCKS[asks as keyof typeof LOCKS] ?? []),
  ],
});
if (asked.has('folded')) fold('<head');
showPreview(getTemplate());

ready({ getTemplate, getLink: () => badgeLink(getTemplate()) });

/** The text with its original line breaks. */
function getTemplate(): string {
  return view.state.sliceDoc();
}

/** ?folded: folds the mail's head into one line. */
function fold(words: string): void {
  // The first parse stops after 20 ms, and what it has not reached cannot be folded.
  forceParsing(view, view.state.doc.length, Infinity);
  const { state } = view;
  const line = state.doc.lineAt(state.doc.toString().indexOf(words));
  const range = foldable(state, line.from, line.to);
  if (!range) throw new Error(`Nothing folds at ${words}`);
  view.dispatch({ effects: foldEffect.of(range) });
}
