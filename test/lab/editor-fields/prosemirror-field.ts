import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';

import type { MakeField } from './made-field.ts';

/** Its placeholder is an attribute of its root, as its pages write it. */
export const makeProsemirrorField: MakeField = (host, { placeholder, text }) => {
  const line = schema.node('paragraph', null, text === '' ? [] : [schema.text(text)]);
  const view = new EditorView(host, {
    state: EditorState.create({
      doc: schema.node('doc', null, [line]),
      plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-Shift-z': redo }), keymap(baseKeymap)],
    }),
    attributes: { 'data-placeholder': placeholder },
  });
  return () => view.state.doc.textContent;
};
