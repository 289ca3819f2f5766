import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $generateHtmlFromNodes, $generateNodesFromDOM } from '@lexical/html';
import { LinkNode } from '@lexical/link';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { $getRoot, $insertNodes, $setSelection, createEditor, HISTORY_MERGE_TAG } from 'lexical';

import { drawContentBlockForm } from '../dashboard/content-block-form.ts';
import { ready } from '../hook.ts';
import { contentBlock } from '../templates/content-block.ts';

const { host, link, asked, kilobytes } = drawContentBlockForm();

const root = document.createElement('div');
root.contentEditable = 'true';
root.setAttribute('role', 'textbox');
root.setAttribute('aria-multiline', 'true');
root.setAttribute('aria-labelledby', 'message');
host.append(root);

const editor = createEditor({
  namespace: 'content-block',
  editable: !asked.has('readonly'),
  nodes: [HeadingNode, QuoteNode, LinkNode],
  theme: { paragraph: 'message-paragraph', text: { bold: 'message-bold' } },
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(root);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 1000);

// A document of the page's own: Lexical reads nodes of any, by their names.
const loaded = new DOMParser().parseFromString(contentBlock(kilobytes), 'text/html');
editor.update(
  () => {
    const nodes = $generateNodesFromDOM(editor, loaded);
    $getRoot().clear().select();
    $insertNodes(nodes);
    $setSelection(null);
  },
  { discrete: true, tag: HISTORY_MERGE_TAG },
);

/** As the library's own generator gives it. */
function getHTML(): string {
  return editor.getEditorState().read(() => $generateHtmlFromNodes(editor, null), { editor });
}

ready({ getTemplate: getHTML, getLink: () => link.value });
