interface Copied {
  text: string;
  /** Whether nothing was selected: then Monaco copies the caret's line. */
  isLine: boolean;
}

/**
 * Drives Monaco by its default keys and by clipboard events, as an author would. The events carry
 * data of their own, so that the author's clipboard is not touched. The editor has to have the focus.
 * Source: monaco-editor 0.57 (`NativeEditContext`, `TextAreaInput`, `ClipboardEventUtils`,
 * `coreCommands`, `CursorUndo`).
 */
export class MonacoKeyboard {
  private constructor(private readonly input: HTMLElement) {}

  static at<Result>(input: HTMLElement, work: (keyboard: MonacoKeyboard) => Result): Result {
    // Monaco listens at the element it was made in. The page's own shortcuts must not run.
    const container = input.closest('.monaco-editor')?.parentElement;
    container?.addEventListener('keydown', stop);
    try {
      return work(new MonacoKeyboard(input));
    } finally {
      container?.removeEventListener('keydown', stop);
    }
  }

  /** The whole text; the author's selection stays. Undefined if the page has changed the keys. */
  readAll(): string | undefined {
    const before = this.#copy();
    const all = this.selectAll();
    const isSame = ({ text, isLine }: Copied) => text === before.text && isLine === before.isLine;
    // Everything was selected before, or there is nothing to select: nothing to restore.
    if (all === '' || (all === before.text && !before.isLine)) return all;
    this.#key('u');
    // If Monaco did not restore the selection, none is better than all: the next key would replace it.
    if (!isSame(this.#copy())) this.goToStart();
    return all;
  }

  selectAll(): string | undefined {
    this.#key('a');
    const { text, isLine } = this.#copy();
    if (!isLine) return text;
    // Nothing can be selected in an empty text. What is drawn may lag behind the text.
    for (const key of [START, END]) this.#key(key, { shift: true });
    return text.trim() === '' && this.#copy().isLine ? '' : undefined;
  }

  goToStart(): void {
    this.#key(START);
  }

  /** Replaces what is selected. */
  paste(text: string): void {
    // Cutting would take another task.
    if (text === '') this.#key('Delete', { ctrl: false });
    else this.#clipboard('paste', text);
  }

  /**
   * Selects a place, key by key.
   * @returns false if the keys do not lead there, because lines are wrapped or folded.
   */
  select(from: number, to: number): boolean {
    const source = this.selectAll();
    this.goToStart();
    if (source === undefined) return false;
    const lines = source.slice(0, from).split(/\r\n|\n/);
    for (let line = 1; line < lines.length; line += 1) this.#key('ArrowDown', { ctrl: false });
    for (let left = lines.at(-1)?.length ?? 0; left > 0; left -= 1) {
      this.#key('ArrowRight', { ctrl: false });
    }
    const wanted = source.slice(from, to);
    for (let left = wanted.replaceAll('\r\n', '\n').length; left > 0; left -= 1) {
      this.#key('ArrowRight', { ctrl: false, shift: true });
    }
    if (this.#copy().text === wanted) return true;
    this.goToStart();
    return false;
  }

  #copy(): Copied {
    const data = this.#clipboard('copy', '');
    return { text: data.getData('text/plain'), isLine: isLine(data.getData(METADATA)) };
  }

  #clipboard(type: 'copy' | 'paste', text: string): DataTransfer {
    const clipboardData = new DataTransfer();
    if (type === 'paste') {
      clipboardData.setData('text/plain', text);
      // Without it, Monaco would use the metadata of its own last copy.
      clipboardData.setData(METADATA, JSON.stringify({ version: 1, isFromEmptySelection: false }));
    }
    this.input.dispatchEvent(new ClipboardEvent(type, { clipboardData, cancelable: true }));
    return clipboardData;
  }

  #key(key: string, { ctrl = true, shift = false } = {}): void {
    this.input.dispatchEvent(
      new KeyboardEvent('keydown', {
        key,
        code: key.length === 1 ? `Key${key.toUpperCase()}` : key,
        keyCode: KEY_CODES[key] ?? key.toUpperCase().charCodeAt(0),
        ctrlKey: ctrl && !IS_APPLE,
        metaKey: ctrl && IS_APPLE,
        shiftKey: shift,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
  }
}

const METADATA = 'vscode-editor-data';

/** Monaco knows keys by these numbers, not by their names. */
const KEY_CODES: Record<string, number> = {
  End: 35,
  Home: 36,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Delete: 46,
};

const IS_APPLE = /Mac|iPhone|iPad/.test(navigator.platform);
const START = IS_APPLE ? 'ArrowUp' : 'Home';
const END = IS_APPLE ? 'ArrowDown' : 'End';

function isLine(metadata: string): boolean {
  try {
    const { isFromEmptySelection } = JSON.parse(metadata) as { isFromEmptySelection?: boolean };
    return isFromEmptySelection === true;
  } catch {
    return false;
  }
}

function stop(event: Event): void {
  event.stopPropagation();
}
