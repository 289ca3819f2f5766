import { EDITOR_ELEMENTS } from '../in-page/editor-selectors';

/** Draft.js, Trix and Editor.js keep a model, which would not follow a change in their document. */
const EDITORS_WITHOUT_ADAPTER =
  '.DraftEditor-root, .public-DraftEditor-content, trix-editor, .codex-editor';

const OTHER_EDITORS = `${EDITOR_ELEMENTS}, ${EDITORS_WITHOUT_ADAPTER}`;

/** Whether an element is part of another editor: in the page, or as the document of its frame. */
export function isOfOtherEditor(element: Element): boolean {
  if (element.closest(OTHER_EDITORS)) return true;
  // Only a frame of the page's own origin says where it stands.
  const { frameElement } = element.ownerDocument.defaultView ?? {};
  return frameElement?.closest(OTHER_EDITORS) != null;
}
