import { editBetween } from '../../../../text/edits';
import { editsFor } from '../../in-page/edits-for';
import type { EditorAnswer, EditorCommand } from '../../types';
import { editField, select } from './edit-field';
import { readFieldText } from './field-text';

/** Answers commands about an editable field of text. */
export async function runInEditable(
  root: HTMLElement,
  command: Exclude<EditorCommand, { op: 'find' }>,
): Promise<EditorAnswer> {
  const { text, holds } = readFieldText(root);
  switch (command.op) {
    case 'read':
      return { op: 'text', text };
    case 'commit':
    case 'expect':
    case 'code-view':
      // Every change is handed over as it is made.
      return { op: 'done' };
    case 'restore':
      await editField(root, editBetween(text, command.text));
      return { op: 'done' };
    case 'write': {
      const texts = command.texts.map(onOneLine);
      const { edits, replaced } = editsFor(text, { ...command, texts });
      await editField(root, edits);
      return { op: 'written', replaced };
    }
    case 'show': {
      const { from, to } = command;
      if (text.slice(from, to) !== command.text) return { op: 'not-found' };
      root.focus({ preventScroll: true });
      select(root, { from, to });
      root.scrollIntoView({ block: 'nearest' });
      return { op: 'done' };
    }
    case 'edit':
      if (!root.isContentEditable || holds !== 'text')
        return { op: 'refused', reason: 'read-only' };
      if (text !== command.expected) return { op: 'refused', reason: 'changed-since' };
      await editField(root, command.edits);
      return { op: 'done' };
  }
}

/** A block breaks lines only inside tags, where a space is as good; the author's text has its own. */
function onOneLine(text: string): string {
  return /\{#\s*Passlink\s/.test(text) ? text.replaceAll(/\s*\n\s*/g, ' ') : text;
}
