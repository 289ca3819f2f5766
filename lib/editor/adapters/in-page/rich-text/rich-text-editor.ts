import type { FieldDescription } from '../../text-field/classify-field';
import type { EditableDescription } from '../../contenteditable/classify-editable';
import type { Lock } from '../../locks';
import type { EditorAnswer, EditorCommand, EditorFunction, FoundTemplate } from '../../types';
import { areaOf } from '../../../../page/dom/area';
import { keepingInSight } from './keep-in-sight';
import { showInRichText } from './show-in-rich-text';
import { applyEdits } from '../../../../text/edits';

/** An editor of rich text that edits elements of the page, or the document of its own frame. */
export interface RichTextEditor {
  /** The same for the same editor as long as it is on the page. */
  id: string;
  /** The element that the author writes in. */
  root: HTMLElement;
  /** The element around it and its toolbar. */
  box: Element;
  /** The source, as the page would save it. */
  read(): string;
  /** Whether the author is in it, or in one of its pop-ups. */
  isFocused(): boolean;
  /** Why it cannot be written to; null if it can. */
  lock(): Lock | null;
  /** Whether a pop-up is open, which would lose its image or link if the document were replaced. */
  isBusy(): boolean;
  /** Whether it saves quotes in text as they are. */
  keepsQuotes(): boolean;
  /** Describes it, where no library tells that it is an editor; else see `describeRoot`. */
  describe?(): { editable: EditableDescription; field?: FieldDescription };
  /** Closes the open step of the editor's own undo, so that the next change begins another. */
  beginStep(): void;
  /** The author's selection, even while the focus is elsewhere; by default the document's. */
  selected?(): Range | null;
  /** Writes as `PageCommand` says, within the open step; returns what the texts replaced. */
  write(change: { pattern: string; texts: readonly string[] }): string[];
  /** Makes what has changed since `beginStep` a step of the editor's own undo, and tells the page. */
  endStep(): void;
  /** Replaces the whole document, as one step. */
  set(source: string): void | Promise<void>;
  /** From now on, restores the reference in links whose address the editor encodes or completes. */
  /** Opens the editor's code view, if it has one. */
  showCode?(): void;
  keepReference?(reference: string): void;
}

/**
 * The page function of an editor of rich text.
 * @param find finds the editors of its kind in the frame.
 */
export function richTextFunction(find: () => RichTextEditor[]): EditorFunction {
  return (command) => {
    const editors = find();
    if (command.op === 'find') {
      return {
        op: 'found',
        templates: editors.map(describe),
      };
    }
    const editor = editors.find(({ id }) => id === command.target);
    return editor ? answer(editor, command) : { op: 'gone' };
  };
}

function describe(editor: RichTextEditor): FoundTemplate {
  const locked = editor.lock();
  return {
    target: editor.id,
    template: editor.read(),
    focused: editor.isFocused(),
    visible: editor.box.getClientRects().length > 0,
    area: areaOf(editor.box),
    locked,
    // Not asked while it is locked: some editors show another document then.
    keepsQuotes: locked !== null || editor.keepsQuotes(),
    ...editor.describe?.(),
  };
}

function answer(
  editor: RichTextEditor,
  command: Exclude<EditorCommand, { op: 'find' }>,
): EditorAnswer | Promise<EditorAnswer> {
  const isLocked = editor.lock() !== null;
  switch (command.op) {
    case 'read':
      return { op: 'text', text: editor.read() };
    case 'restore':
      if (isLocked || editor.isBusy() || editor.read() === command.text) return { op: 'done' };
      return set(editor, command.text);
    case 'commit':
      editor.endStep();
      if (command.reference !== null) editor.keepReference?.(command.reference);
      return { op: 'done' };
    case 'expect':
      editor.keepReference?.(command.reference);
      return { op: 'done' };
    case 'code-view':
      if (command.open && !isLocked) editor.showCode?.();
      return { op: 'done' };
    case 'write':
      // The author may ask for an undo while the editor shows its code.
      if (isLocked) return { op: 'written', replaced: [] };
      if (command.fresh) editor.beginStep();
      return { op: 'written', replaced: keepingInSight(editor, () => editor.write(command)) };
    case 'show':
      return { op: showInRichText(editor.root, command) ? 'done' : 'not-found' };
    case 'edit':
      if (isLocked) return { op: 'refused', reason: 'read-only' };
      if (editor.isBusy()) return { op: 'refused', reason: 'busy' };
      if (editor.read() !== command.expected) return { op: 'refused', reason: 'changed-since' };
      return set(editor, applyEdits(command.expected, command.edits));
  }
}

/** Replaces an editor's document and keeps its scroll positions. */
async function set(editor: RichTextEditor, source: string): Promise<EditorAnswer> {
  const scrolled: { element: Element; top: number; left: number }[] = [];
  for (let at: Element | null = editor.root; at; at = at.parentElement) {
    scrolled.push({ element: at, top: at.scrollTop, left: at.scrollLeft });
  }
  await editor.set(source);
  for (const { element, top, left } of scrolled) {
    element.scrollTop = top;
    element.scrollLeft = left;
  }
  return { op: 'done' };
}
