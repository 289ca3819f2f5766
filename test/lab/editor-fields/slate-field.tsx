import { createRoot } from 'react-dom/client';
import { createEditor, Editor } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';

import type { MakeField } from './made-field.ts';

export const makeSlateField: MakeField = (host, { placeholder, text }) => {
  const editor = withHistory(withReact(createEditor()));
  createRoot(host).render(
    <Slate editor={editor} initialValue={[{ children: [{ text }] }]}>
      <Editable placeholder={placeholder} />
    </Slate>,
  );
  return () => Editor.string(editor, []);
};
