import { applyEdits, type Edit, movedBy } from '../../../text/edits';
import { editsFor } from '../in-page/edits-for';
import { forLater } from '../in-page/saved-later';
import { findFields, findFocused, findOne } from './find-fields';
import { isField } from './look';
import { fieldOf } from './register';
import { type Field, setNatively, setValue } from '../../../page/dom/set-value';
import type { PageAnswer, PageCommand } from '../types';

/**
 * Besides the commands of every adapter, `focused` describes the field that has, or last had, the
 * focus, and `look` the one of an id, also an input.
 */
export type TextFieldCommand = PageCommand | { op: 'focused' } | { op: 'look'; target: string };

/** Answers commands about inputs and text areas; it finds editable fields, too. */
export function runFieldCommand(command: TextFieldCommand): PageAnswer {
  if (command.op === 'focused') return findFocused();
  if (command.op === 'find') return findFields();
  if (command.op === 'look') return findOne(command.target);
  const field = fieldOf(command.target);
  if (!field || !isField(field)) return { op: 'gone' };
  if (command.op === 'read') return { op: 'text', text: field.value };
  if (command.op === 'commit') {
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return { op: 'done' };
  }
  if (command.op === 'expect' || command.op === 'code-view') return { op: 'done' };
  if (command.op === 'restore') {
    setValue(field, command.text);
    // If the page's input handler rewrites the value, set it without firing events.
    if (field.value !== command.text) setNatively(field, command.text);
    return { op: 'done' };
  }
  const write = field instanceof HTMLTextAreaElement ? forLater(field, command) : command;
  const { edits, replaced } = editsFor(field.value, write);
  writeAroundCaret(field, edits);
  return { op: 'written', replaced };
}

/** Makes edits, and leaves the author's selection with the text that it was in. */
function writeAroundCaret(field: Field, edits: readonly Edit[]): void {
  const { value, selectionStart: from, selectionEnd: to } = field;
  const text = applyEdits(value, edits);
  setValue(field, text);
  // A page that has made another text of it has put the caret where it wants it.
  if (from === null || to === null || field.value !== text) return;
  field.setSelectionRange(movedBy(edits, from), movedBy(edits, to));
}
