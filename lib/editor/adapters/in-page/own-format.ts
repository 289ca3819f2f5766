/**
 * Elements of editors that save something else than the HTML they show: Toast UI, Milkdown, MDXEditor
 * and Vditor save Markdown, BlockNote and Atlassian's editor blocks of their own.
 */
const OWN_FORMAT = [
  '[class*="toastui-editor" i]',
  '[class*="milkdown" i]',
  '[class*="mdxeditor" i]',
  '.vditor',
  '.bn-container',
  '.bn-editor',
  '.ak-editor-content-area',
  '.akEditor',
  '[class*="markdown-editor" i]',
  '[class*="markdowneditor" i]',
  '[class*="md-editor" i]',
].join(', ');

/** Whether an editable element belongs to an editor whose saved text cannot be told from it. */
export function savesOwnFormat(root: Element): boolean {
  return root.closest(OWN_FORMAT) !== null;
}
