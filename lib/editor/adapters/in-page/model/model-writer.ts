import { AuthorPlace, selectIn, type TextChange } from '../author-place';
import { drawn } from '../../../../page/dom/settle';

/** How a library takes text. */
export interface ModelWriting {
  /**
   * Has the library put its own selection into the page, so that it can be kept, and gives it the
   * focus; undefined where it needs neither.
   */
  wake?(root: HTMLElement): void | Promise<void>;
  /** Has the library take note at once of what is selected in the page. */
  heed?(root: HTMLElement): void;
  /**
   * Replaces a range by text past selection and focus, where the library lets us.
   * @returns false where it does not: then the text is pasted over the selected range.
   */
  replace?(root: HTMLElement, range: Range, text: string): boolean;
}

/** Writes into one editor while the author's focus, selection and scrolling are kept. */
export class ModelWriter {
  readonly #changes: TextChange[] = [];
  #author: AuthorPlace | undefined;

  private constructor(
    private readonly root: HTMLElement,
    private readonly library: ModelWriting,
  ) {}

  /** Does all of a piece of work, then brings the author back. */
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
   * Puts text in the place of a range, as one step of the editor's own undo. Writes nothing where
   * the editor did not follow the selection: it would write over something else.
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

  /** Undoes until all is as it should be; where it never is, does all of that again. */
  async back(isBack: () => boolean): Promise<void> {
    await this.#wake();
    const before = this.root.textContent;
    let steps = 0;
    while (steps < MOST_STEPS && !isBack()) {
      if (!(await drawn(this.root, () => this.#key('z')))) break;
      steps += 1;
    }
    if (isBack()) {
      this.#changes.push(changeBetween(before, this.root.textContent));
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

  /** What the editor takes to be selected. */
  #copied(): string {
    return this.#clipboard('copy', '').getData('text/plain');
  }

  /** The page's own clipboard is not touched: the event carries one of its own. */
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

/** One insertion is a step, two where the first style did not hold, three to take them out. */
const MOST_STEPS = 4;

/** The one replacement that makes one text the other: all between what both begin and end with. */
function changeBetween(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  let at = 0;
  while (at < most && before[at] === after[at]) at += 1;
  let tail = 0;
  while (tail < most - at && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { at, removed: before.length - at - tail, inserted: after.length - at - tail };
}

function visible(text: string): string {
  return text.replaceAll(/[\s\u200B]+/g, '');
}
