import type { PlaceAnswer, PlaceCommand } from '../types';

/**
 * Places in Froala's source. Runs in the MAIN world. Unlike an insertion, an edit may be anywhere
 * in the source, in attributes too, so the whole is set anew; never while a pop-up is open, which
 * would lose the image or link that it is about.
 * Source: https://froala.com/wysiwyg-editor/docs/methods/, and froala-editor 4.5 itself.
 */
export function froalaPlaces(command: PlaceCommand): PlaceAnswer {
  interface Froala {
    id: number | string;
    el: HTMLElement;
    html: { get(): string; set(html: string): void };
    edit: { isDisabled(): boolean };
    popups?: { areVisible(): unknown };
    codeView?: { isActive(): boolean };
    /** Tells the page of the change, too. */
    undo: { saveStep(): void };
  }

  let editor: Froala | undefined;
  for (const element of document.querySelectorAll<HTMLElement>('*')) {
    const { 'data-froala.editor': found } = element as HTMLElement & {
      'data-froala.editor'?: Froala;
    };
    if (found?.el && String(found.id) === command.target) editor = found;
  }
  if (!editor) return { op: 'gone' };
  const root = editor.el;
  const inCode = editor.codeView?.isActive() === true;

  if (command.op === 'edit') {
    if (editor.edit.isDisabled() || inCode) return { op: 'refused', reason: 'read-only' };
    // Markers in the text are a pop-up's, too: it finds the author's selection by them.
    if (editor.popups?.areVisible() || root.querySelector('.fr-marker')) {
      return { op: 'refused', reason: 'busy' };
    }
    const { expected, edits } = command;
    if (editor.html.get() !== expected) return { op: 'refused', reason: 'changed-since' };
    let source = expected;
    for (const { from, to, text } of edits.toReversed()) {
      source = source.slice(0, from) + text + source.slice(to);
    }
    const scroller = root.closest('.fr-wrapper') ?? root.ownerDocument.scrollingElement;
    const top = scroller?.scrollTop ?? 0;
    editor.undo.saveStep();
    editor.html.set(source);
    editor.undo.saveStep();
    if (scroller) scroller.scrollTop = top;
    return { op: 'done' };
  }

  const place = inCode || command.text === '' ? undefined : find(command.nth);
  if (!place) return { op: 'not-found' };
  place.element.scrollIntoView({ block: 'center' });
  const selection = root.ownerDocument.getSelection();
  root.focus({ preventScroll: true });
  selection?.removeAllRanges();
  selection?.addRange(place.range);
  return { op: 'done' };

  /** The n-th place with the text that was asked for: as shown, or in an element's attribute. */
  function find(nth: number) {
    if (command.op !== 'show') return undefined;
    const text = command.text
      .replaceAll('&nbsp;', '\u00A0')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
    const doc = root.ownerDocument;
    const nodes: { node: Node; from: number }[] = [];
    const places: { element: Element; range: Range }[] = [];
    let shown = '';
    const walker = doc.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) {
        nodes.push({ node, from: shown.length });
        shown += node.nodeValue ?? '';
      } else {
        const element = node as Element;
        if ([...element.attributes].some(({ value }) => value.includes(text))) {
          const range = doc.createRange();
          range.selectNode(element);
          places.push({ element, range });
        }
      }
    }
    for (let at = shown.indexOf(text); at >= 0; at = shown.indexOf(text, at + 1)) {
      const end = at + text.length;
      const first = nodes.findLast(({ from }) => from <= at);
      const last = nodes.findLast(({ from }) => from < end);
      const element = first?.node.parentElement;
      if (!first || !last || !element) continue;
      const range = doc.createRange();
      range.setStart(first.node, at - first.from);
      range.setEnd(last.node, end - last.from);
      places.push({ element, range });
    }
    const inOrder = places.toSorted((one, other) =>
      one.range.compareBoundaryPoints(Range.START_TO_START, other.range),
    );
    return inOrder[Math.min(nth, inOrder.length - 1)];
  }
}
