import { deepActive } from '../in-page/deep-all';
import { modelEditorFunction } from '../in-page/model-editor';

interface LexicalEditor {
  focus(callback?: () => void): void;
}

/**
 * Lexical, known by the attribute that it gives to its editable root and reached through the editor
 * that it leaves there. Runs in the MAIN world.
 * Source: https://lexical.dev/docs/api/classes/lexical.LexicalEditor (focus), lexical 0.52.
 */
export default modelEditorFunction({
  root: '[data-lexical-editor="true"]',
  drop: '[data-lexical-cursor], [data-lexical-linebreak]',
  // Classes are the page's theme; a direction is worked out from the text.
  omit: /^(?:class|dir|contenteditable|spellcheck|data-lexical-.*)$/,
  keepsQuotes: true,
  space: ' ',
  async wake(root) {
    const { __lexicalEditor: editor } = root as HTMLElement & { __lexicalEditor?: LexicalEditor };
    if (!editor || root.contains(deepActive())) return;
    // Puts the selection that it has kept back into the page.
    await new Promise<void>((resolve) => editor.focus(resolve));
    root.focus({ preventScroll: true });
  },
});
