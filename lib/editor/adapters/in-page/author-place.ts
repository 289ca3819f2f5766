import { deepActive } from '../../../page/dom/tree';

/** A point in a document that the editor may draw anew. */
interface Point {
  node: Node;
  offset: number;
  /** The node's text at that time; undefined for elements. */
  text: string | undefined;
  /** Characters of text before the point. */
  index: number;
}

/** A replacement, in characters of the document's text. */
export interface TextChange {
  at: number;
  removed: number;
  inserted: number;
}

/** The selection of the document or open shadow root that contains an editor. */
export function selectionIn(root: Element): Selection | null {
  // Chromium has `getSelection` on shadow roots; TypeScript's library does not know it.
  const scope = root.getRootNode() as Node & { getSelection?: () => Selection | null };
  return scope.getSelection?.() ?? root.ownerDocument.getSelection();
}

/** Selects a range, and tells the editor at once; the browser would tell it a task later. */
export function selectIn(root: HTMLElement, range: StaticRangeInit): void {
  const selection = selectionIn(root);
  if (!selection) return;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  // Right after it got the focus, an editor may restore its own selection once.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    root.ownerDocument.dispatchEvent(new Event('selectionchange'));
    if (selection.anchorNode === startContainer && selection.anchorOffset === startOffset) return;
  }
}

/**
 * Keeps the author's focus, selection and scroll positions while an editor needs all three for a
 * moment. Until they are restored, the page gets none of the browser's events about them, since a
 * pop-up would close when its field loses the focus; only the editor hears of its own focus.
 */
export class AuthorPlace {
  readonly #active = deepActive();
  readonly #scrolled: { element: Element; top: number; left: number }[] = [];
  readonly #hush: (event: Event) => void;
  readonly #outside: Range | undefined;
  #selection: { anchor: Point; focus: Point } | undefined;

  constructor(private readonly root: HTMLElement) {
    for (let at: Element | null = root; at; at = at.parentElement) {
      if (at.scrollTop > 0 || at.scrollLeft > 0 || at.scrollHeight > at.clientHeight) {
        this.#scrolled.push({ element: at, top: at.scrollTop, left: at.scrollLeft });
      }
    }
    const selection = selectionIn(root);
    const isOutside = selection?.anchorNode && !root.contains(selection.anchorNode);
    this.#outside = isOutside && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
    this.#hush = (event) => {
      const isOfEditor = event.composedPath()[0] === root && !event.bubbles;
      if (event.isTrusted && !isOfEditor) event.stopImmediatePropagation();
    };
    for (const type of HUSHED) window.addEventListener(type, this.#hush, true);
  }

  /** Remembers the selection that the editor has now. */
  keepSelection(): void {
    const selection = selectionIn(this.root);
    const { anchorNode, focusNode } = selection ?? {};
    if (!selection || !anchorNode || !focusNode || !this.root.contains(anchorNode)) return;
    this.#selection = {
      anchor: this.#pointAt(anchorNode, selection.anchorOffset),
      focus: this.#pointAt(focusNode, selection.focusOffset),
    };
  }

  /**
   * Restores focus, selection and scroll positions.
   * @param changes what was replaced meanwhile, in order: the selection stays with its text.
   * @param heed has the editor take note of its selection.
   */
  comeBack(changes: readonly TextChange[], heed: () => void): void {
    const { root } = this;
    if (this.#selection && root.isConnected) {
      const anchor = this.#placeOf(this.#selection.anchor, changes);
      const focus = this.#placeOf(this.#selection.focus, changes);
      selectIn(root, {
        startContainer: anchor.node,
        startOffset: anchor.offset,
        endContainer: focus.node,
        endOffset: focus.offset,
      });
      heed();
    }
    const active = this.#active;
    const hadFocus = active !== document.body || active === root;
    if (active instanceof HTMLElement && hadFocus && active.isConnected) {
      if (deepActive() !== active) active.focus({ preventScroll: true });
    } else if (root.contains(deepActive())) {
      root.blur();
    }
    if (this.#outside && !isField(active)) {
      const selection = selectionIn(root);
      selection?.removeAllRanges();
      selection?.addRange(this.#outside);
    }
    for (const { element, top, left } of this.#scrolled) {
      element.scrollTop = top;
      element.scrollLeft = left;
    }
    for (const type of HUSHED) window.removeEventListener(type, this.#hush, true);
  }

  #pointAt(node: Node, offset: number): Point {
    const range = document.createRange();
    range.setStart(this.root, 0);
    range.setEnd(node, offset);
    const text = node instanceof Text ? node.data : undefined;
    return { node, offset, text, index: range.toString().length };
  }

  #placeOf({ node, offset, text, index }: Point, changes: readonly TextChange[]) {
    const isSame = node instanceof Text ? node.data === text : offset <= node.childNodes.length;
    if (node.isConnected && isSame) return { node, offset };
    let left = changes.reduce(
      (at, { at: from, removed, inserted }) =>
        from + removed <= at ? at + inserted - removed : Math.min(at, from + inserted),
      index,
    );
    const walker = document.createTreeWalker(this.root, NodeFilter.SHOW_TEXT);
    let last: Node = this.root;
    for (let each = walker.nextNode(); each; each = walker.nextNode()) {
      const { length } = each.nodeValue ?? '';
      if (left <= length) return { node: each, offset: left };
      left -= length;
      last = each;
    }
    return { node: last, offset: last.nodeValue?.length ?? 0 };
  }
}

/** Fields have a selection of their own, apart from the document's. */
function isField(element: Element | null): boolean {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

const HUSHED = ['focus', 'blur', 'focusin', 'focusout', 'selectionchange'] as const;
