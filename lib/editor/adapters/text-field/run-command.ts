import { areaOf } from '../../../page/dom/area';
import { deepAll } from '../../../page/dom/tree';
import { applyEdits, type Edit, movedBy } from '../../../text/edits';
import { editsFor } from '../in-page/edits-for';
import type { FoundTemplate, PageAnswer, PageCommand } from '../types';
import { describe, editorAround, isShown } from './look';
import { fieldOf, idOf, lastInArea, noteFocus, fieldRegister } from './register';
import { type Field, setNatively, setValue } from '../../../page/dom/set-value';

/** Besides the commands of every adapter, `focused` describes the field that has, or last had, the focus. */
export type TextFieldCommand = PageCommand | { op: 'focused' };

/**
 * Answers commands about inputs and textareas, in open shadow roots too. Runs in the ISOLATED world,
 * which remembers the field that had the focus last; the content script calls it on every change of
 * focus.
 */
export function runFieldCommand(command: TextFieldCommand): PageAnswer {
  if (command.op === 'focused') {
    const active = noteFocus();
    const { last } = fieldRegister();
    const field = last === null ? undefined : fieldOf(last);
    return {
      op: 'found',
      templates: field ? [{ ...found(field), focused: field === active }] : [],
      ...lastInArea(),
    };
  }
  if (command.op === 'find') {
    const fields = deepAll<HTMLTextAreaElement>('textarea').map(found);
    return { op: 'found', templates: fields.filter(({ visible }) => visible) };
  }

  const field = fieldOf(command.target);
  if (!field) return { op: 'gone' };
  if (command.op === 'read') return { op: 'text', text: field.value };
  if (command.op === 'commit') {
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return { op: 'done' };
  }
  if (command.op === 'expect' || command.op === 'leave-code') return { op: 'done' };
  if (command.op === 'restore') {
    setValue(field, command.text);
    // If the page's input handler rewrites the value, set it without firing events.
    if (field.value !== command.text) setNatively(field, command.text);
    return { op: 'done' };
  }
  const { edits, replaced } = editsFor(field.value, command);
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

function found(element: Field): FoundTemplate {
  const field = describe(element);
  const { selectionStart: from, selectionEnd: to } = element;
  const isEditors = element instanceof HTMLTextAreaElement && editorAround(element) !== null;
  return {
    target: idOf(element),
    template: element.value,
    focused: idOf(element) === fieldRegister().last,
    visible: isShown(element) && !isEditors,
    area: areaOf(element),
    locked: field.locked ? 'field' : null,
    keepsQuotes: true,
    ...(from !== null && to !== null && { caret: { from, to } }),
    field,
  };
}
