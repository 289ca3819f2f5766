import type { EditableDescription } from '../../contenteditable/classify-editable';
import type { Lock } from '../../locks';
import type { EditorAnswer, EditorCommand, EditorFunction, FoundTemplate } from '../../types';
import { areaOf } from '../../../../page/dom/area';
import { keepingInSight } from './keep-in-sight';
import { showInRichText } from './show-in-rich-text';
import { spliced } from '../splice';

/** An editor of rich text whose document is the page's own, or that of a frame of its own. */
export interface RichTextEditor {
  /** The same for the same editor as long as it is on the page. */
  id: string;
  /** The element that the author writes in. */
  root: HTMLElement;
  /** What it looks like to the author, with its toolbar. */
  box: Element;
  /** The source, as the page would save it. */
  read(): string;
  /** The author is in it, or in one of its pop-ups. */
  isFocused(): boolean;
  /** Why it cannot be written to; null where it can. */
  lock(): Lock | null;
  /** A pop-up is open, which would lose the image or link it is about with the whole document. */
  isBusy(): boolean;
  /** Whether it saves quotes in text as they are. */
  keepsQuotes(): boolean;
  /** What it looks like, where any text on a page might be one. */
  describe?(): EditableDescription;
  /** Closes the step of the editor's own undo that is open, so that what follows is another. */
  beginStep(): void;
  /** What the author has selected, while the focus is elsewhere too; by default the document's. */
  selected?(): Range | null;
  /** Writes as `write` of `PageCommand` says, all as part of the step that is open. */
  write(change: { pattern: string; texts: readonly string[] }): string[];
  /** Makes what has changed since `beginStep` a step of the editor's own undo, and tells the page. */
  endStep(): void;
  /** Gives it another document, as one step. */
  set(source: string): void | Promise<void>;
  /** From now on keeps links that lead to the reference from being encoded or completed. */
  keepReference?(reference: string): void;
}

/** What every editor of rich text answers, given how to find those of its kind in the frame. */
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
    // Not asked while nothing can be written: some show another document then.
    keepsQuotes: locked !== null || editor.keepsQuotes(),
    ...(editor.describe && { editable: editor.describe() }),
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
    case 'write':
      // An undo may come while the author looks at the code.
      if (isLocked) return { op: 'written', replaced: [] };
      if (command.fresh) editor.beginStep();
      return { op: 'written', replaced: keepingInSight(editor, () => editor.write(command)) };
    case 'show':
      return { op: showInRichText(editor.root, command) ? 'done' : 'not-found' };
    case 'edit':
      if (isLocked) return { op: 'refused', reason: 'read-only' };
      if (editor.isBusy()) return { op: 'refused', reason: 'busy' };
      if (editor.read() !== command.expected) return { op: 'refused', reason: 'changed-since' };
      return set(editor, spliced(command.expected, command.edits));
  }
}

/** Gives an editor another document, scrolled to where the one before it was. */
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
