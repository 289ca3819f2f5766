import { areaOf } from '../in-page/area-of';
import type { PageAnswer, PageCommand } from '../types';

/**
 * Froala 3 and later, reached through the instance that it leaves on the element it was made from.
 * Runs in the MAIN world. Writes to the editable root as text and never sets the whole document:
 * that would lose the image or link that an open pop-up is about.
 * Source: https://froala.com/wysiwyg-editor/docs/methods/, and froala-editor 5.4 itself.
 */
export function froalaPage(command: PageCommand): PageAnswer {
  interface Froala {
    id: number | string;
    /** The editable root; `doc` is its document, another one than the page's in iframe mode. */
    el: HTMLElement;
    doc: Document;
    $box?: { get(index: number): HTMLElement | undefined };
    html: { get(): string };
    edit: { isDisabled(): boolean };
    core: { hasFocus(): boolean };
    popups?: { areVisible(): unknown };
    codeView?: { isActive(): boolean; get(): string };
    undo: { saveStep(): void; dropRedo(): void };
    undo_stack: { html: string; ranges: unknown[] }[];
    undo_index: number;
    events: {
      on(name: string, handler: () => void, first?: boolean): void;
      trigger(name: string): void;
      chainTrigger(name: string, html: string): unknown;
    };
  }
  type Marked = HTMLElement & { [reference: symbol]: string | undefined };

  const editors = [...document.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const { 'data-froala.editor': editor } = element as HTMLElement & {
      'data-froala.editor'?: Froala;
    };
    return editor?.el && typeof editor.html?.get === 'function' ? [editor] : [];
  });
  const boxOf = (editor: Froala) => editor.$box?.get(0) ?? editor.el;
  const inCode = (editor: Froala) => editor.codeView?.isActive() === true;
  const source = (editor: Froala) =>
    inCode(editor) ? (editor.codeView?.get() ?? '') : editor.html.get();
  const lockOf = (editor: Froala) => {
    if (editor.edit.isDisabled()) return 'The editor does not allow changes now.';
    // What stands in the code view is encoded anew when it closes: no read-back would prove it.
    return inCode(editor) ? 'The editor shows its code. Leave the code view first.' : null;
  };

  // What the plugins make of the source on its way out, on a sample of it.
  const keepsQuotes = (editor: Froala) => {
    const out = editor.events.chainTrigger('html.get', "<p>'</p>");
    return typeof out !== 'string' || out.includes("'");
  };

  if (command.op === 'find') {
    return {
      op: 'found',
      templates: editors.map((editor) => ({
        target: String(editor.id),
        template: source(editor),
        focused: editor.core.hasFocus() || Boolean(editor.popups?.areVisible()),
        visible: boxOf(editor).getClientRects().length > 0,
        area: areaOf(boxOf(editor)),
        locked: lockOf(editor),
        keepsQuotes: keepsQuotes(editor),
      })),
    };
  }

  const editor = editors.find((candidate) => String(candidate.id) === command.target);
  if (!editor) return { op: 'gone' };
  if (command.op === 'read') return { op: 'text', text: source(editor) };
  if (command.op === 'restore') return { op: 'done' };
  const root = editor.el;

  if (command.op === 'commit') {
    saveStep();
    if (root.querySelector('.fr-marker')) editor.events.trigger('contentChanged');
    if (command.reference !== null) keepReference(command.reference);
    return { op: 'done' };
  }

  if (command.fresh) saveStep();
  const matches = textMatches(new RegExp(command.pattern, 'g'));
  if (matches.length === 0) {
    const wrapper = editor.doc.createElement('div');
    wrapper.style.display = 'none';
    wrapper.textContent = command.texts[0] ?? '';
    root.insertBefore(wrapper, root.firstChild);
  }
  for (let at = matches.length - 1; at >= 0; at -= 1) {
    const match = matches[at];
    if (match) replaceRange(match.range, command.texts[at] ?? command.texts[0] ?? '');
  }
  return { op: 'written', replaced: matches.map(({ text }) => text) };

  /**
   * Makes the present state a step of Froala's own undo. An open link pop-up keeps the selection as
   * markers in the text, and Froala saves no step meanwhile: then the step is ours, without them.
   */
  function saveStep(): void {
    if (!editor) return;
    if (!root.querySelector('.fr-marker')) {
      editor.undo.saveStep();
      return;
    }
    const copy = root.cloneNode(true) as HTMLElement;
    for (const marker of copy.querySelectorAll('.fr-marker')) marker.remove();
    const html = copy.innerHTML.replaceAll(' style=""', '');
    if (editor.undo_stack[editor.undo_index - 1]?.html === html) return;
    editor.undo.dropRedo();
    editor.undo_stack.push({ html, ranges: [] });
    editor.undo_index += 1;
  }

  /** Matches in the root's text, as ranges; what an author pasted may span several nodes. */
  function textMatches(pattern: RegExp) {
    const doc = root.ownerDocument;
    const nodes: { node: Node; from: number }[] = [];
    let text = '';
    const walker = doc.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node, from: text.length });
      text += node.nodeValue ?? '';
    }
    return [...text.matchAll(pattern)].map((match) => {
      const end = match.index + match[0].length;
      const first = nodes.findLast(({ from }) => from <= match.index);
      const last = nodes.findLast(({ from }) => from < end);
      const range = doc.createRange();
      if (first && last) {
        range.setStart(first.node, match.index - first.from);
        range.setEnd(last.node, end - last.from);
      }
      return { text: match[0], range };
    });
  }

  function replaceRange(range: Range, text: string): void {
    const { startContainer: node, startOffset: from } = range;
    range.deleteContents();
    if (node.nodeType !== Node.TEXT_NODE) return;
    (node as Text).insertData(from, text);
    const wrapper = node.parentElement;
    if (wrapper && wrapper !== root && wrapper.style.display === 'none' && !wrapper.textContent) {
      wrapper.remove();
    }
  }

  /**
   * Froala's link pop-up percent-encodes braces, and a template does not render what is encoded.
   * When the author has pressed its button, a link that holds our reference gets it back, before
   * the page hears of the change.
   */
  function keepReference(reference: string): void {
    const mark = Symbol.for('passlink.reference');
    const marked = root as Marked;
    const isListening = marked[mark] !== undefined;
    marked[mark] = reference;
    if (isListening || !editor) return;
    const mend = () => {
      const wanted = marked[mark] ?? '';
      const broken = [...root.querySelectorAll('a[href]')].filter((link) => {
        const href = link.getAttribute('href');
        return href !== wanted && href === encodeURI(wanted);
      });
      for (const link of broken) link.setAttribute('href', wanted);
      const step = editor.undo_stack[editor.undo_index - 1];
      if (step) step.html = step.html.replaceAll(`href="${encodeURI(wanted)}"`, `href="${wanted}"`);
      return broken.length > 0;
    };
    editor.events.on('contentChanged', () => void mend(), true);
    editor.events.on('commands.after', () => {
      if (mend()) editor.events.trigger('contentChanged');
    });
  }
}
