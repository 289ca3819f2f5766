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
  getScrollInfo(): { left: number; top: number };
  scrollTo(left: number, top: number): void;
}

/** What stands in an open Code View, with the author's selection; places are UTF-16 code units. */
interface Code {
  element: HTMLElement;
  get(): string;
  set(text: string): void;
  selection(): { anchor: number; head: number };
  select(anchor: number, head: number): void;
  scroll(): { left: number; top: number };
  scrollTo(left: number, top: number): void;
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
    get: () => code.getValue(),
    set: (text) => code.setValue(text),
    selection: () => ({
      anchor: code.indexFromPos(code.getCursor('anchor')),
      head: code.indexFromPos(code.getCursor('head')),
    }),
    select: (anchor, head) => code.setSelection(code.posFromIndex(anchor), code.posFromIndex(head)),
    scroll: () => code.getScrollInfo(),
    scrollTo: (left, top) => code.scrollTo(left, top),
  };
}

function inTextArea(area: HTMLTextAreaElement): Code {
  return {
    element: area,
    get: () => area.value,
    set(text) {
      area.value = text;
      // Froala fits the area's height to its text on these.
      area.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selection: () => ({ anchor: area.selectionStart, head: area.selectionEnd }),
    select: (anchor, head) => area.setSelectionRange(anchor, head),
    scroll: () => ({ left: area.scrollLeft, top: area.scrollTop }),
    scrollTo(left, top) {
      area.scrollLeft = left;
      area.scrollTop = top;
    },
  };
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
 * formats the code whenever its view opens, and puts the caret elsewhere.
 */
function withSameView<Result>(code: Code, text: string, work: () => Result): Result {
  const { anchor, head } = code.selection();
  const { left, top } = code.scroll();
  try {
    return work();
  } finally {
    code.set(text);
    code.select(anchor, head);
    code.scrollTo(left, top);
  }
}
