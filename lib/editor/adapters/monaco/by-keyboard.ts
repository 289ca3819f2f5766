import { AuthorPlace } from '../in-page/author-place';
import { deepActive, deepAll } from '../../../page/dom/tree';
import { idOf } from '../../../page/dom/page-memory';
import type { SourceEditor } from '../in-page/source-editor';
import { spliced } from '../in-page/splice';
import { MonacoKeyboard } from './keyboard-driver';

/**
 * Monaco on a page that bundles it, where nothing leads to its objects: read and written to by its
 * keys and its clipboard, as an author would, all in one task, so that nothing of it is drawn.
 * After a change the caret stands where an author's own pasting leaves it.
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
        // Each pasting is a step of its own.
        endStep: () => undefined,
        replace: (edits) =>
          void withKeyboard(input, (keyboard) => {
            if (edits.every(({ to }) => to === 0)) {
              keyboard.goToStart();
              keyboard.paste(edits.map(({ text }) => text).join(''));
              return;
            }
            const source = keyboard.selectAll();
            if (source === undefined) return;
            keyboard.paste(spliced(source, edits));
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

/** Gives the editor the focus for as long as it takes, and the author theirs back. */
function withKeyboard<Result>(
  input: HTMLElement,
  work: (keyboard: MonacoKeyboard) => Result,
): Result | undefined {
  const isAuthors = document.hasFocus() && deepActive() === input;
  const author = new AuthorPlace(input);
  try {
    input.focus({ preventScroll: true });
    if (deepActive() !== input) return undefined;
    // A window that is not in front says nothing of who has the focus in it.
    if (!isAuthors) input.dispatchEvent(new FocusEvent('focus'));
    return MonacoKeyboard.at(input, work);
  } finally {
    if (!isAuthors) input.dispatchEvent(new FocusEvent('blur'));
    author.comeBack([], () => undefined);
  }
}
