import { AuthorPlace } from '../in-page/author-place';
import { deepActive, deepAll } from '../../../page/dom/tree';
import { idOf } from '../../../page/dom/page-memory';
import type { SourceEditor } from '../in-page/source-editor';
import { applyEdits } from '../../../text/edits';
import { MonacoKeyboard } from './keyboard-driver';

/**
 * The editors of a page that bundles Monaco, where nothing leads to its objects. They are read and
 * written to by keyboard and clipboard events, as an author would, all in one task, so that nothing
 * is drawn meanwhile. A change leaves the caret where an author's own pasting would.
 */
export function editorsByKeyboard(known: ReadonlySet<Element>): SourceEditor[] {
  return deepAll('.monaco-editor').flatMap((element) => {
    const input = element.querySelector<HTMLElement>('.native-edit-context, textarea.inputarea');
    const isOwn = input?.closest('.monaco-editor') === element;
    if (!input || !isOwn || known.has(element)) return [];
    return [
      {
        id: idOf(element),
        element,
        read: () => withKeyboard(input, (keyboard) => keyboard.readAll()) ?? null,
        isReadOnly: () => input.getAttribute('aria-autocomplete') === 'none',
        selection: () => null,
        // Each pasting is one step of undo.
        endStep: () => undefined,
        replace: (edits) =>
          void withKeyboard(input, (keyboard) => {
            if (edits.every(({ range }) => range.to === 0)) {
              keyboard.goToStart();
              keyboard.paste(edits.map(({ text }) => text).join(''));
              return;
            }
            const source = keyboard.selectAll();
            if (source === undefined) return;
            keyboard.paste(applyEdits(source, edits));
            keyboard.goToStart();
          }),
        show: (from, to) => {
          input.focus({ preventScroll: true });
          return withKeyboard(input, (keyboard) => keyboard.select(from, to)) ?? false;
        },
      },
    ];
  });
}

/** Gives the editor the focus while it works, then gives it back to where the author was. */
function withKeyboard<Result>(
  input: HTMLElement,
  work: (keyboard: MonacoKeyboard) => Result,
): Result | undefined {
  const isAuthors = document.hasFocus() && deepActive() === input;
  const author = new AuthorPlace(input);
  try {
    input.focus({ preventScroll: true });
    if (deepActive() !== input) return undefined;
    // The browser dispatches no focus events while its window is in the background.
    if (!isAuthors) input.dispatchEvent(new FocusEvent('focus'));
    return MonacoKeyboard.at(input, work);
  } finally {
    if (!isAuthors) input.dispatchEvent(new FocusEvent('blur'));
    author.comeBack([], () => undefined);
  }
}
