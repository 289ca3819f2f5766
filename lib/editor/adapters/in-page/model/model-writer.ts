import { editBetween } from '../../../../text/edits';
import { AuthorPlace, selectIn, type TextChange } from '../author-place';
import { drawn } from '../../../../page/dom/settle';

/** How a library takes text in. */
export interface ModelWriting {
  /**
   * Focuses the editor and has the library select in the page what it takes to be selected, so that
   * this can be kept; undefined if the library needs neither.
   */
  wake?(root: HTMLElement): void | Promise<void>;
  /** Has the library take note of the page's selection at once. */
  heed?(root: HTMLElement): void;
  /**
   * Replaces a range by text without selection and focus, if the library has a way.
   * @returns false if it has none: then the text is pasted over the selected range.
   */
  replace?(root: HTMLElement, range: Range, text: string): boolean;
}

/** Writes into one editor and keeps the author's focus, selection and scroll positions. */
export class ModelWriter {
  readonly #changes: TextChange[] = [];
  #author: AuthorPlace | undefined;

  private constructor(
    private readonly root: HTMLElement,
    private readonly library: ModelWriting,
  ) {}

  /** Runs a task, then puts the author back where they were. */
  static async work(
    root: HTMLElement,
    library: ModelWriting,
    task: (writer: ModelWriter) => Promise<void>,
  ): Promise<void> {
    const writer = new ModelWriter(root, library);
    try {
      await task(writer);
    } finally {
      writer.#author?.comeBack(writer.#changes, () => library.heed?.(root));
    }
  }

  /**
   * Replaces a range by text, as one step of the editor's own undo. Writes nothing if the editor did
   * not follow the selection, since it would overwrite something else.
   */
  async put(range: Range, text: string): Promise<void> {
    const { root, library } = this;
    const start = root.ownerDocument.createRange();
    start.setStart(root, 0);
    start.setEnd(range.startContainer, range.startOffset);
    const at = start.toString().length;
    const removed = range.toString();
    const before = root.textContent.length;
    let isDone = false;
    await drawn(root, () => {
      isDone = library.replace?.(root, range, text) ?? false;
      return isDone;
    });
    if (!isDone) {
      await this.#wake();
      selectIn(root, range);
      if (visible(this.#copied()) !== visible(removed)) return;
      await drawn(root, () => this.#clipboard(text === '' ? 'cut' : 'paste', text));
    }
    const inserted = root.textContent.length - before + removed.length;
    this.#changes.push({ at, removed: removed.length, inserted });
  }

  /** Undoes until `isBack` is true; if it never is, redoes all of it. */
  async back(isBack: () => boolean): Promise<void> {
    await this.#wake();
    const before = this.root.textContent;
    let steps = 0;
    while (steps < MOST_STEPS && !isBack()) {
      if (!(await drawn(this.root, () => this.#key('z')))) break;
      steps += 1;
    }
    if (isBack()) {
      for (const { range, text } of editBetween(before, this.root.textContent)) {
        const removed = range.to - range.from;
        this.#changes.push({ at: range.from, removed, inserted: text.length });
      }
      return;
    }
    for (; steps > 0; steps -= 1) await drawn(this.root, () => this.#key('z', true));
  }

  async #wake(): Promise<void> {
    if (this.#author) return;
    this.#author = new AuthorPlace(this.root);
    await this.library.wake?.(this.root);
    this.#author.keepSelection();
  }

  /** The text that the editor takes to be selected. */
  #copied(): string {
    return this.#clipboard('copy', '').getData('text/plain');
  }

  /** The event carries data of its own, so that the author's clipboard is not touched. */
  #clipboard(type: 'copy' | 'cut' | 'paste', text: string): DataTransfer {
    const clipboardData = new DataTransfer();
    if (text !== '') clipboardData.setData('text/plain', text);
    this.root.dispatchEvent(
      new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true, composed: true }),
    );
    return clipboardData;
  }

  #key(key: string, shiftKey = false): void {
    const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
    this.root.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: shiftKey ? key.toUpperCase() : key,
        code: `Key${key.toUpperCase()}`,
        keyCode: key.toUpperCase().charCodeAt(0),
        ctrlKey: !isApple,
        metaKey: isApple,
        shiftKey,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
  }
}

/** The most steps of undo: an insertion, a second try in another style, and the removal of both. */
const MOST_STEPS = 4;

function visible(text: string): string {
  return text.replaceAll(/[\s\u200B]+/g, '');
}
