import type { PlaceAnswer, PlaceCommand } from '../types';

/**
 * Places in a text field, found by the ids that `textFieldPage` keeps in the ISOLATED world.
 * Edits as it writes: as typing would where the field has the focus, so that the browser's own
 * undo takes all of it back in one step, else through the native setter.
 */
export function textFieldPlaces(command: PlaceCommand): PlaceAnswer {
  type Field = HTMLInputElement | HTMLTextAreaElement;
  const key = Symbol.for('passlink.fields');
  const world = globalThis as typeof globalThis & {
    [key: symbol]: { fields: Map<string, WeakRef<Field>> } | undefined;
  };
  const field = world[key]?.fields.get(command.target)?.deref();
  if (!field?.isConnected) return { op: 'gone' };
  const { value } = field;

  if (command.op === 'show') {
    if (value.slice(command.from, command.to) !== command.text) return { op: 'not-found' };
    field.focus({ preventScroll: true });
    field.setSelectionRange(command.from, command.to);
    field.scrollIntoView({ block: 'nearest' });
    field.scrollTop = heightBefore(command.from) - field.clientHeight / 2;
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
  const root = field.getRootNode() as Document | ShadowRoot;
  const isFocused = root.activeElement === field;
  if (isFocused) {
    field.setSelectionRange(first.from, last.to);
    if (piece === '') document.execCommand('delete');
    else document.execCommand('insertText', false, piece);
  }
  if (field.value !== next) {
    const owner = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    // Past the property with which React watches a controlled field.
    Object.getOwnPropertyDescriptor(owner.prototype, 'value')?.set?.call(field, next);
    field.dispatchEvent(
      new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: piece }),
    );
  }
  field.dispatchEvent(new Event('change', { bubbles: true }));
  if (selectionStart !== null && selectionEnd !== null) {
    field.setSelectionRange(moved(selectionStart), moved(selectionEnd));
  }
  return { op: 'done' };

  /** Where a place of the old value stands in the new one. */
  function moved(place: number): number {
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
  function heightBefore(place: number): number {
    const style = getComputedStyle(field!);
    const copy = document.createElement('textarea');
    for (const name of ['font', 'letter-spacing', 'line-height', 'padding', 'tab-size']) {
      copy.style.setProperty(name, style.getPropertyValue(name));
    }
    copy.style.setProperty('white-space', style.whiteSpace);
    Object.assign(copy.style, { position: 'absolute', visibility: 'hidden', height: '0' });
    copy.style.boxSizing = 'border-box';
    copy.style.border = '0';
    copy.style.width = `${field!.clientWidth}px`;
    copy.value = value.slice(0, place);
    document.body.append(copy);
    const height = copy.scrollHeight;
    copy.remove();
    return height;
  }
}
