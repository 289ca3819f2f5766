import { editBetween, type Range } from '../../text/edits';

/** A field whose value is text. */
export type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Changes a field's value. If the field has the focus, it writes as typing would, so that the browser
 * can undo it; else through the native setter. Either way React, Vue and input masks get `input`.
 */
export function setValue(element: Field, text: string): void {
  const [edit] = editBetween(element.value, text);
  if (edit) replacePart(element, edit.range, edit.text);
}

/** Replaces a part of a field's value, end exclusive, in one step of the browser's undo. */
export function replacePart(element: Field, { from, to }: Range, piece: string): void {
  const text = element.value.slice(0, from) + piece + element.value.slice(to);
  const root = element.getRootNode() as Document | ShadowRoot;
  if (root.activeElement === element) {
    element.setSelectionRange(from, to);
    if (piece === '') document.execCommand('delete');
    else document.execCommand('insertText', false, piece);
  }
  if (element.value === text) return;
  setNatively(element, text);
  const inputType = 'insertReplacementText';
  element.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType, data: piece }),
  );
}

/** Sets a value by the prototype's setter, not by React's own property on a controlled field. */
export function setNatively(element: Field, text: string): void {
  const owner = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(owner.prototype, 'value')?.set?.call(element, text);
}
