import { deepActive } from '../../../page/dom/tree';
import { HELPERS } from '../in-page/model/helpers';
import { modelEditorFunction } from '../in-page/model/model-editor';

interface LexicalEditor {
  isEditable(): boolean;
  focus(callback?: () => void): void;
}

/**
 * Lexical, known by the attribute that it gives to its editable root and reached through the editor
 * that it leaves there. Runs in the MAIN world.
 * Source: https://lexical.dev/docs/api/classes/lexical.LexicalEditor (focus, isEditable), lexical 0.52.
 */
export default modelEditorFunction({
  root: '[data-lexical-editor="true"]',
  drop: HELPERS.lexical,
  // Classes come from the page's theme; Lexical derives a direction from the text.
  omit: /^(?:class|dir|contenteditable|spellcheck|data-lexical-.*)$/,
  keepsQuotes: true,
  space: ' ',
  isReadOnly: (root) => editorOf(root)?.isEditable() === false,
  async wake(root) {
    const editor = editorOf(root);
    if (!editor || root.contains(deepActive())) return;
    // Selects in the page what the library has kept as its selection.
    await new Promise<void>((resolve) => editor.focus(resolve));
    root.focus({ preventScroll: true });
  },
});

function editorOf(root: HTMLElement): LexicalEditor | null | undefined {
  const { ['__lexicalEditor']: editor } = root as HTMLElement & {
    ['__lexicalEditor']?: LexicalEditor | null;
  };
  return editor;
}
