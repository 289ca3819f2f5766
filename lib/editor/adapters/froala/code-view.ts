import { deepActive } from '../../../page/dom/tree';
import { AuthorPlace } from '../in-page/author-place';
import { applyEdits, type Edit, movedBy } from '../../../text/edits';
import type { Froala } from './instance';

interface Position {
  line: number;
  ch: number;
}

/** The part of CodeMirror 5 that we use; Froala takes it for its Code View where the page has it. */
interface CodeMirror {
  getValue(): string;
  setValue(text: string): void;
  getCursor(end: 'anchor' | 'head'): Position;
  setSelection(anchor: Position, head: Position): void;
  indexFromPos(place: Position): number;
  posFromIndex(index: number): Position;
  charCoords(place: Position, mode: 'local'): { top: number };
  coordsChar(point: { left: number; top: number }, mode: 'local'): Position;
  getScrollInfo(): { left: number; top: number; clientHeight: number };
  scrollTo(left: number, top: number): void;
  getInputField(): HTMLElement;
  hasFocus(): boolean;
}

/** What stands in an open Code View, with the author's selection; places are UTF-16 code units. */
export interface Code {
  element: HTMLElement;
  /** What takes the author's keys. */
  input: HTMLElement;
  /** Whether the editor of the code holds itself for focused. */
  hasFocus(): boolean;
  get(): string;
  set(text: string): void;
  selection(): { anchor: number; head: number };
  select(anchor: number, head: number): void;
  /** The lines that the author sees. */
  sight(): Sight;
  /** Scrolls to lines that the author has seen. */
  see(sight: Sight): void;
}

/** Which lines an author sees, so that they can be found in another text. */
interface Sight {
  left: number;
  /** Whether they see the code's first line, and no caret; they go on seeing what comes in there. */
  isAtTop: boolean;
  /** The caret's place, or that of the first character where they do not see the caret. */
  place: number;
  /** Pixels from there down to the upper edge; negative where the place is below it. */
  offset: number;
}

/** The code that an author sees; undefined while the Code View is closed, or cannot be reached. */
export function codeOf(editor: Froala): Code | undefined {
  if (editor.codeView?.isActive() !== true) return undefined;
  const box = editor.$box?.get(0);
  const wrapper = box?.querySelector<HTMLElement & { CodeMirror?: CodeMirror }>('.CodeMirror');
  if (wrapper?.CodeMirror) return inCodeMirror(wrapper, wrapper.CodeMirror);
  const area = box?.querySelector<HTMLTextAreaElement>('textarea.fr-code');
  return area ? inTextArea(area) : undefined;
}

function inCodeMirror(element: HTMLElement, code: CodeMirror): Code {
  return {
    element,
    input: code.getInputField(),
    hasFocus: () => code.hasFocus(),
    get: () => code.getValue(),
    set: (text) => code.setValue(text),
    selection: () => ({
      anchor: code.indexFromPos(code.getCursor('anchor')),
      head: code.indexFromPos(code.getCursor('head')),
    }),
    select: (anchor, head) => code.setSelection(code.posFromIndex(anchor), code.posFromIndex(head)),
    sight() {
      const { left, top, clientHeight } = code.getScrollInfo();
      const caret = code.getCursor('head');
      const height = code.charCoords(caret, 'local').top - top;
      // Where nobody has put the caret anywhere, it is at the start.
      const isSeen = height >= 0 && height < clientHeight && code.indexFromPos(caret) > 0;
      const position = isSeen ? caret : code.coordsChar({ left: 0, top }, 'local');
      const offset = top - code.charCoords(position, 'local').top;
      return { left, isAtTop: top === 0 && !isSeen, place: code.indexFromPos(position), offset };
    },
    see({ left, isAtTop, place, offset }) {
      // A line's height is a guess until it is drawn, and a long word can wrap all lines anew.
      for (let tries = 0; tries < 3; tries += 1) {
        const { top } = code.charCoords(code.posFromIndex(place), 'local');
        code.scrollTo(left, isAtTop ? 0 : top + offset);
      }
    },
  };
}

function inTextArea(area: HTMLTextAreaElement): Code {
  return {
    element: area,
    input: area,
    hasFocus: () => deepActive() === area,
    get: () => area.value,
    set(text) {
      area.value = text;
      // Froala fits the area's height to its text on these.
      area.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selection: () => ({ anchor: area.selectionStart, head: area.selectionEnd }),
    select: (anchor, head) => area.setSelectionRange(anchor, head),
    // A text area does not tell where its lines are. What comes in above moves the end as much.
    sight: () => ({
      left: area.scrollLeft,
      isAtTop: area.scrollTop === 0,
      place: 0,
      offset: area.scrollHeight - area.scrollTop,
    }),
    see({ left, isAtTop, offset }) {
      area.scrollLeft = left;
      area.scrollTop = isAtTop ? 0 : area.scrollHeight - offset;
    },
  };
}

/** Makes edits in the code. The author keeps their selection, and sees the lines that they saw. */
export function editCode(code: Code, edits: readonly Edit[]): string {
  const written = applyEdits(code.get(), edits);
  const { anchor, head } = code.selection();
  const sight = code.sight();
  // CodeMirror scrolls the page, too, to show a selection.
  const author = new AuthorPlace(code.input);
  code.set(written);
  code.select(movedBy(edits, anchor), movedBy(edits, head));
  author.comeBack([], () => undefined);
  code.see({ ...sight, place: movedBy(edits, sight.place) });
  return written;
}

/** What the page hears of a change or of a focus that moves. */
const NEWS = new Set(['contentChanged', 'blur', 'focus']);

/**
 * What Froala would save for a code, in the order of the codes. The page hears nothing of it, and
 * code, document and undo are as before.
 */
export function savedFor(editor: Froala, codes: readonly string[]): string[] {
  const code = codeOf(editor);
  if (!code) return [];
  const { trigger } = editor.events;
  const { undo_index: index } = editor;
  const stack = [...editor.undo_stack];
  editor.events.trigger = (name, ...rest) =>
    NEWS.has(name) ? undefined : trigger.call(editor.events, name, ...rest);
  try {
    return withSameView(code, code.get(), () => {
      const saved = editor.html.get();
      try {
        return codes.map((text) => {
          code.set(text);
          editor.codeView?.toggle();
          const out = editor.html.get();
          editor.codeView?.toggle();
          return out;
        });
      } finally {
        // A plugin of the page's may have thrown with the view closed: the author gets it back open.
        if (editor.codeView?.isActive()) editor.codeView.toggle();
        editor.html.set(saved);
        editor.codeView?.toggle();
      }
    });
  } finally {
    editor.events.trigger = trigger;
    editor.undo_stack.splice(0, editor.undo_stack.length, ...stack);
    editor.undo_index = index;
  }
}

/**
 * Gives the code to Froala as an author does: leaves the Code View, which tells the page, and comes
 * back to it.
 * @returns what Froala saves for it; undefined if the Code View is closed.
 */
export function commitCode(editor: Froala): string | undefined {
  const code = codeOf(editor);
  if (!code) return undefined;
  return withSameView(code, code.get(), () => {
    editor.commands.exec('html');
    const saved = editor.html.get();
    editor.commands.exec('html');
    return saved;
  });
}

/**
 * Does something that draws the code anew, then shows a text where the author had it: Froala
 * formats the code whenever its view opens, puts the caret elsewhere and takes the focus.
 */
function withSameView<Result>(code: Code, text: string, work: () => Result): Result {
  const { anchor, head } = code.selection();
  const sight = code.sight();
  const author = new AuthorPlace(code.input);
  try {
    return work();
  } finally {
    code.set(text);
    code.select(anchor, head);
    author.comeBack([], () => undefined);
    code.see(sight);
    // While its window is in the background, the browser tells nobody that the focus has moved.
    if (deepActive() !== code.input && code.hasFocus()) {
      code.input.dispatchEvent(new FocusEvent('blur'));
    }
  }
}
