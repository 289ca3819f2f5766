import { html } from '@codemirror/lang-html';
import { foldable, foldEffect, forceParsing } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { basicSetup, EditorView } from 'codemirror';

import { drawCodeWithPreview } from '../dashboard/code-with-preview.ts';
import { badgeLink, ready } from '../hook.ts';

const { asked, host, isCrlf, mail, showPreview } = drawCodeWithPreview();

/** ?readonly, ?readonly=uneditable and ?readonly=filter: each way that a page has to keep authors out. */
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
    // Unless it is told of them, it takes any line break for its own.
    isCrlf ? EditorState.lineSeparator.of('\r\n') : [],
    asks === null ? [] : (LOCKS[asks as keyof typeof LOCKS] ?? []),
  ],
});
if (asked.has('folded')) fold('<head');
showPreview(getTemplate());

ready({ getTemplate, getLink: () => badgeLink(getTemplate()) });

/** With the line breaks that it was given. */
function getTemplate(): string {
  return view.state.sliceDoc();
}

/** ?folded: the mail's head is one line. */
function fold(words: string): void {
  // At first it parses for 20 ms alone, and what it has not parsed by then cannot be folded.
  forceParsing(view, view.state.doc.length, Infinity);
  const { state } = view;
  const line = state.doc.lineAt(state.doc.toString().indexOf(words));
  const range = foldable(state, line.from, line.to);
  if (!range) throw new Error(`Nothing folds at ${words}`);
  view.dispatch({ effects: foldEffect.of(range) });
}
