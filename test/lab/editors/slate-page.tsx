import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Element, Node, Text } from 'slate';
import { withHistory } from 'slate-history';
import {
  Editable,
  type RenderElementProps,
  type RenderLeafProps,
  Slate,
  withReact,
} from 'slate-react';

import { drawContentBlockForm } from '../dashboard/content-block-form.ts';
import { ready } from '../hook.ts';
import { contentBlockBody } from '../templates/content-block.ts';

const { host, link, asked, kilobytes } = drawContentBlockForm();

/** Slate leaves the shape of a document to the product. */
interface Line {
  type: 'h2' | 'p' | 'a';
  url?: string;
  children: Descendant[];
}
interface Words {
  text: string;
  bold?: boolean;
}

function linesOf(parent: ParentNode): Descendant[] {
  return [...parent.children].map((element) => ({
    type: element.localName,
    children: childrenOf(element),
  }));
}

function childrenOf(element: globalThis.Element): Descendant[] {
  const nodes = [...element.childNodes].map((node): Descendant => {
    const text = node.textContent ?? '';
    if (node instanceof HTMLAnchorElement) {
      return { type: 'a', url: node.getAttribute('href') ?? '', children: [{ text }] } as Line;
    }
    return { text, ...(node.nodeName === 'STRONG' && { bold: true }) };
  });
  return nodes.length > 0 ? nodes : [{ text: '' }];
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (each) => ENTITIES[each] ?? each);

/** As Slate's manual has it, quotes and all. */
function serialised(node: Node): string {
  if (Text.isText(node)) {
    const { text, bold } = node as Words;
    return bold ? `<strong>${escaped(text)}</strong>` : escaped(text);
  }
  const inner = node.children.map(serialised).join('');
  if (!Element.isElement(node)) return inner;
  const { type, url } = node as unknown as Line;
  const href = url === undefined ? '' : ` href="${escaped(url)}"`;
  return `<${type}${href}>${inner}</${type}>`;
}

function ElementView({ attributes, children, element }: RenderElementProps) {
  const { type, url } = element as unknown as Line;
  if (type === 'a') {
    return (
      <a {...attributes} href={url}>
        {children}
      </a>
    );
  }
  const Tag = type;
  return <Tag {...attributes}>{children}</Tag>;
}

function LeafView({ attributes, children, leaf }: RenderLeafProps) {
  return (
    <span {...attributes}>{(leaf as Words).bold ? <strong>{children}</strong> : children}</span>
  );
}

const editor = withHistory(withReact(createEditor()));
const { isInline } = editor;
editor.isInline = (element) => (element as unknown as Line).type === 'a' || isInline(element);
const loaded = linesOf(contentBlockBody(kilobytes));

function Message() {
  return (
    <Slate editor={editor} initialValue={loaded}>
      <Editable
        renderElement={ElementView}
        renderLeaf={LeafView}
        readOnly={asked.has('readonly')}
        aria-labelledby="message"
      />
    </Slate>
  );
}

createRoot(host).render(<Message />);

const drawn = new MutationObserver(() => {
  if (!host.querySelector('[data-slate-editor]')) return;
  drawn.disconnect();
  ready({ getTemplate: () => serialised(editor), getLink: () => link.value });
});
drawn.observe(host, { childList: true, subtree: true });
