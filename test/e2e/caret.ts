import type { Locator } from '@playwright/test';

/**
 * Puts the author's caret right behind a text. A click gives the editor the focus; where exactly it
 * lands depends on fonts and line breaks, so the caret is then placed by the page's own selection.
 *
 * @param editable the editor's root, in whichever frame or shadow root it stands.
 * @param text lies within one text node.
 */
export async function putCaretAfter(editable: Locator, text: string): Promise<void> {
  await editable.getByText(text).first().click();
  await placeSelection(editable, text, 'after');
}

/** Selects a text as an author would with the mouse; parameters as of `putCaretAfter`. */
export async function selectText(editable: Locator, text: string): Promise<void> {
  await editable.getByText(text).first().click();
  await placeSelection(editable, text, 'whole');
}

/** Resolves once the page has been told of the new selection: editors follow it by that event. */
function placeSelection(editable: Locator, text: string, part: 'after' | 'whole'): Promise<void> {
  return editable.evaluate(
    async (root, [wanted, extent]) => {
      const page = root.ownerDocument;
      const walker = page.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.nodeValue?.indexOf(wanted) ?? -1;
        if (start < 0) continue;
        const end = start + wanted.length;
        const from = extent === 'whole' ? start : end;
        const selection = page.getSelection();
        const stands =
          selection?.anchorNode === node &&
          selection.anchorOffset === from &&
          selection.focusNode === node &&
          selection.focusOffset === end;
        if (stands) return;
        const told = new Promise((resolve) => {
          page.addEventListener('selectionchange', resolve, { once: true });
        });
        selection?.setBaseAndExtent(node, from, node, end);
        await told;
        return;
      }
      throw new Error(`No text “${wanted}” in the editor`);
    },
    [text, part] as const,
  );
}
