import type { Froala } from './instance';

/**
 * Makes the present state a step of Froala's own undo. While a link pop-up keeps the selection as
 * markers in the text, Froala saves no step, so we add one without the markers.
 */
export function saveStep(editor: Froala): void {
  if (!hasMarkers(editor)) {
    editor.undo.saveStep();
    return;
  }
  const copy = editor.el.cloneNode(true) as HTMLElement;
  for (const marker of copy.querySelectorAll('.fr-marker')) marker.remove();
  const html = copy.innerHTML.replaceAll(' style=""', '');
  if (editor.undo_stack[editor.undo_index - 1]?.html === html) return;
  editor.undo.dropRedo();
  editor.undo_stack.push({ html, ranges: [] });
  editor.undo_index += 1;
}

/** Whether a pop-up keeps the author's selection as markers in the text. */
export function hasMarkers(editor: Froala): boolean {
  return editor.el.querySelector('.fr-marker') !== null;
}
