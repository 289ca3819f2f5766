import { areaOf } from '../../../page/dom/area';
import { deepActive } from '../../../page/dom/tree';
import { applyEdits } from '../../../text/edits';
import { editsFor } from '../in-page/edits-for';
import type { EditorAnswer, EditorCommand, FoundTemplate } from '../types';
import { type Code, commitCode, editCode, savedFor } from './code-view';
import type { Froala } from './instance';

/** An editor whose Code View is open: what an author sees is code that Froala has not taken yet. */
export function describeCode(editor: Froala, code: Code, keepsQuotes: boolean): FoundTemplate {
  const { anchor, head } = code.selection();
  const box = editor.$box?.get(0) ?? code.element;
  return {
    target: String(editor.id),
    template: code.get(),
    focused: box.contains(deepActive()),
    visible: code.element.getClientRects().length > 0,
    area: areaOf(box),
    locked: editor.edit.isDisabled() ? 'editor' : null,
    keepsQuotes,
    view: 'code',
    caret: { from: Math.min(anchor, head), to: Math.max(anchor, head) },
  };
}

/** Answers commands while the Code View is open. What is written goes through Froala. */
export function answerInCode(
  editor: Froala,
  code: Code,
  command: Exclude<EditorCommand, { op: 'find' }>,
): EditorAnswer {
  const source = code.get();
  switch (command.op) {
    case 'read':
      return { op: 'text', text: source, saved: editor.html.get() };
    case 'write': {
      const { edits, replaced } = editsFor(source, { ...command, isHidden: true });
      const [before = '', after = ''] = savedFor(editor, [source, applyEdits(source, edits)]);
      return {
        op: 'written',
        replaced,
        source: editCode(code, edits),
        saved: { before, after },
      };
    }
    case 'restore':
      if (source !== command.text) code.set(command.text);
      return { op: 'done' };
    case 'commit': {
      const saved = commitCode(editor);
      return { op: 'done', ...(saved !== undefined && { saved }) };
    }
    case 'expect':
      return { op: 'done' };
    case 'code-view':
      if (!command.open) editor.commands.exec('html');
      return { op: 'done' };
    case 'show':
      if (source.slice(command.from, command.to) !== command.text) return { op: 'not-found' };
      code.select(command.from, command.to);
      return { op: 'done' };
    case 'edit': {
      if (source !== command.expected) return { op: 'refused', reason: 'changed-since' };
      const edited = applyEdits(source, command.edits);
      const [before = '', after = ''] = savedFor(editor, [source, edited]);
      editCode(code, command.edits);
      return { op: 'done', saves: { before, after } };
    }
  }
}
