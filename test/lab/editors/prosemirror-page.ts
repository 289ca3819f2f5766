import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser as ModelParser, DOMSerializer } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState, Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';

import { drawContentBlockForm } from '../dashboard/content-block-form.ts';
import { ready } from '../hook.ts';
import { contentBlockBody } from '../templates/content-block.ts';

const { host, link, asked, kilobytes } = drawContentBlockForm();

/** ?typed=curly and ?typed=braceless: a page that rewrites text as it is inserted. */
const REWRITES: Record<string, [RegExp, string]> = {
  curly: [/'/, '\u2019'],
  braceless: [/[{}]/, ''],
};
const rewrite = REWRITES[asked.get('typed') ?? ''];

const tidy = new Plugin({
  appendTransaction(transactions, _before, { doc, tr }) {
    if (!rewrite || !transactions.some(({ docChanged }) => docChanged)) return null;
    const [pattern, replacement] = rewrite;
    const [first] = transactions;
    // Only in the inserted text, not in the template that was there before.
    first?.steps[0]?.getMap().forEach((_from, _to, newFrom, newTo) => {
      const text = doc.textBetween(newFrom, newTo, '\n', '\n');
      for (let at = text.length - 1; at >= 0; at -= 1) {
        if (!pattern.test(text[at] ?? '')) continue;
        const from = newFrom + at;
        if (replacement === '') tr.delete(from, from + 1);
        else tr.insertText(replacement, from, from + 1);
      }
    });
    return tr.docChanged ? tr : null;
  },
});

const view = new EditorView(host, {
  state: EditorState.create({
    doc: ModelParser.fromSchema(schema).parse(contentBlockBody(kilobytes)),
    plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-Shift-z': redo }), keymap(baseKeymap), tidy],
  }),
  attributes: { 'aria-labelledby': 'message', role: 'textbox', 'aria-multiline': 'true' },
  editable: () => !asked.has('readonly'),
});

/** HTML from the library's own serializer. */
function getHTML(): string {
  const { content } = view.state.doc;
  const holder = document.createElement('div');
  holder.append(DOMSerializer.fromSchema(schema).serializeFragment(content));
  return holder.innerHTML;
}

// ?tiptap: the view on the root, where Tiptap, which is made of ProseMirror, leaves it.
if (asked.has('tiptap')) Object.assign(view.dom, { editor: { view, getHTML } });

ready({ getTemplate: getHTML, getLink: () => link.value });
