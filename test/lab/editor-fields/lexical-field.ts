import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  createEditor,
  HISTORY_MERGE_TAG,
} from 'lexical';

import { make } from '../dashboard/make.ts';
import type { MakeField } from './made-field.ts';

/** Its placeholder stands behind its root, as Lexical's own React components draw it. */
export const makeLexicalField: MakeField = (host, { placeholder, text }) => {
  const root = make('div', { role: 'textbox', contenteditable: 'true' });
  const hint = make('div', { 'aria-hidden': 'true' }, placeholder);
  host.append(root, hint);
  const editor = createEditor({
    namespace: 'field',
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(root);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 1000);
  const read = () => editor.getEditorState().read(() => $getRoot().getTextContent());
  editor.registerUpdateListener(() => {
    hint.hidden = read() !== '';
  });
  editor.update(
    () => {
      const line = $createParagraphNode();
      if (text !== '') line.append($createTextNode(text));
      $getRoot().clear().append(line);
    },
    { discrete: true, tag: HISTORY_MERGE_TAG },
  );
  return read;
};
