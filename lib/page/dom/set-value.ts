/** A field whose value is text. */
export type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Writes as typing would where the field has the focus, so that the browser's own undo takes it
 * back; else through the native setter. Either way React, Vue and input masks hear `input`.
 */
export function setValue(element: Field, text: string): void {
  const { value } = element;
  if (value === text) return;
  let from = 0;
  while (from < value.length && value[from] === text[from]) from += 1;
  let tail = 0;
  const most = Math.min(value.length, text.length) - from;
  while (tail < most && value.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  replacePart(element, { from, to: value.length - tail }, text.slice(from, text.length - tail));
}

/** Replaces a part of a field's value, end exclusive, in one step of the browser's undo. */
export function replacePart(
  element: Field,
  { from, to }: { from: number; to: number },
  piece: string,
): void {
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

/** Past the property with which React watches a controlled field. */
export function setNatively(element: Field, text: string): void {
  const owner = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(owner.prototype, 'value')?.set?.call(element, text);
}
