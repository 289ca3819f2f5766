import type { PlaceAnswer, PlaceCommand, PlaceEdit } from '../types';
import type { Field } from '../../../page/dom/set-value';
import { fieldOf } from './register';
import { replacePart } from '../../../page/dom/set-value';

/**
 * Places in a text field, found by the ids that `runFieldCommand` keeps in the ISOLATED world.
 * Edits as it writes: as typing would where the field has the focus, so that the browser's own
 * undo takes all of it back in one step, else through the native setter.
 */
export function runPlaceCommand(command: PlaceCommand): PlaceAnswer {
  const field = fieldOf(command.target);
  if (!field) return { op: 'gone' };
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
  let next = value;
  for (const { from, to, text } of edits.toReversed()) {
    next = next.slice(0, from) + text + next.slice(to);
  }
  // All between the first place and the last at once: one step of the browser's undo.
  const piece = next.slice(first.from, next.length - (value.length - last.to));
  replacePart(field, { from: first.from, to: last.to }, piece);
  field.dispatchEvent(new Event('change', { bubbles: true }));
  if (selectionStart !== null && selectionEnd !== null) {
    field.setSelectionRange(moved(edits, selectionStart), moved(edits, selectionEnd));
  }
  return { op: 'done' };
}

/** Where a place of the old value stands in the new one. */
function moved(edits: readonly PlaceEdit[], place: number): number {
  return edits.reduce(
    (at, { from, to, text }) =>
      to <= place
        ? at + text.length - (to - from)
        : from < place
          ? at + Math.min(place, from + text.length) - place
          : at,
    place,
  );
}

/** How high the text before a place is, wrapped as the field wraps it. */
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
