import { applyEdits, movedBy } from '../../../text/edits';
import type { PlaceAnswer, PlaceCommand } from '../types';
import type { Field } from '../../../page/dom/set-value';
import { isField } from './look';
import { fieldOf } from './register';
import { replacePart } from '../../../page/dom/set-value';

/**
 * Edits or shows places in an input or a text area, known by the ids that `find` gives out. If the
 * field has the focus, it edits as typing would, which the browser undoes in one step; else through
 * the native setter.
 */
export function runPlaceCommand(command: PlaceCommand): PlaceAnswer {
  const field = fieldOf(command.target);
  if (!field || !isField(field)) return { op: 'gone' };
  const { value } = field;

  if (command.op === 'show') {
    if (value.slice(command.from, command.to) !== command.text) return { op: 'not-found' };
    field.focus({ preventScroll: true });
    field.setSelectionRange(command.from, command.to);
    field.scrollIntoView({ block: 'nearest' });
    field.scrollTop = heightBefore(field, command.from) - field.clientHeight / 2;
    return { op: 'done' };
  }

  if (field.readOnly || field.disabled) return { op: 'refused', reason: 'read-only' };
  if (value !== command.expected) return { op: 'refused', reason: 'changed-since' };
  const { edits } = command;
  const first = edits[0];
  const last = edits.at(-1);
  if (!first || !last) return { op: 'done' };

  const { selectionStart, selectionEnd } = field;
  // All from the first place to the last at once: one step of the browser's undo.
  const range = { from: first.range.from, to: last.range.to };
  replacePart(field, range, applyEdits(value, edits, range));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  if (selectionStart !== null && selectionEnd !== null) {
    field.setSelectionRange(movedBy(edits, selectionStart), movedBy(edits, selectionEnd));
  }
  return { op: 'done' };
}

/** The height in pixels of the text before a place, wrapped as in the field. */
function heightBefore(field: Field, place: number): number {
  const style = getComputedStyle(field);
  const copy = document.createElement('textarea');
  for (const name of ['font', 'letter-spacing', 'line-height', 'padding', 'tab-size']) {
    copy.style.setProperty(name, style.getPropertyValue(name));
  }
  copy.style.setProperty('white-space', style.whiteSpace);
  Object.assign(copy.style, { position: 'absolute', visibility: 'hidden', height: '0' });
  copy.style.boxSizing = 'border-box';
  copy.style.border = '0';
  copy.style.width = `${field.clientWidth}px`;
  copy.value = field.value.slice(0, place);
  document.body.append(copy);
  const height = copy.scrollHeight;
  copy.remove();
  return height;
}
