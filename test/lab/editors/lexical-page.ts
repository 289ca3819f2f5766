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

// A document made by this page: Lexical accepts nodes of any document.
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

/** HTML from the library's own generator. */
function getHTML(): string {
  return editor.getEditorState().read(() => $generateHtmlFromNodes(editor, null), { editor });
}

ready({ getTemplate: getHTML, getLink: () => link.value });
