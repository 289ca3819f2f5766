/**
 * Matches every element of an editor that has an adapter of its own. Code that runs in pages cannot
 * import the adapters, since their page functions would come with them; so the selectors are
 * collected from the adapters' folders when Passlink is built.
 */
export const EDITOR_ELEMENTS = Object.values(
  import.meta.glob<string>('../*/selector.ts', { eager: true, import: 'default' }),
).join(', ');

/** The folders of adapters for editors of code, which other editors have inside for their code view. */
const OF_CODE = /\/(?:ace|codemirror5|codemirror6|monaco)\//;

/** Matches the elements of editors of rich text that have an adapter. */
const RICH_TEXT = Object.entries(
  import.meta.glob<string>('../*/selector.ts', { eager: true, import: 'default' }),
)
  .filter(([path]) => !OF_CODE.test(path))
  .map(([, selector]) => selector)
  .join(', ');

/**
 * Whether an editor of code stands inside another editor that has an adapter, which answers for what
 * is in its box: that is saved only as the other takes it.
 */
export function isInsideOther(element: Element): boolean {
  return element.parentElement?.closest(RICH_TEXT) != null;
}

/** Editors that keep a model, which would not follow a change in their document. */
const WITH_MODEL = {
  'Draft.js': '.DraftEditor-root, .public-DraftEditor-content',
  Trix: 'trix-editor',
  'Editor.js': '.codex-editor',
  GrapesJS: '.gjs-editor, .gjs-cv-canvas, .gjs-dashed',
} as const;

/** Builders of mails whose frame belongs to another site, so that nobody can look into it. */
const IN_FRAMES = {
  Unlayer: 'iframe[src*="editor.unlayer.com"]',
  Stripo: 'iframe[src*="stripo.email"]',
  Topol: 'iframe[src*="topol.io"]',
  Chamaileon: 'iframe[src*="chamaileon.io"]',
} as const;

export const BUILDERS = Object.values(IN_FRAMES).join(', ');

/** An editor that Passlink knows and cannot write to, by the name that its maker gives it. */
export type UnwritableEditor = keyof typeof WITH_MODEL | keyof typeof IN_FRAMES;

/** The elements of each editor that has no adapter. */
export const UNWRITABLE = Object.entries({ ...WITH_MODEL, ...IN_FRAMES }) as [
  UnwritableEditor,
  string,
][];

const WITHOUT_ADAPTER = Object.values(WITH_MODEL).join(', ');

/** Matches every element of an editor whose library is known, whether or not it has an adapter. */
export const OTHER_EDITORS = `${EDITOR_ELEMENTS}, ${WITHOUT_ADAPTER}`;

/** Whether an element is part of another editor: in the page, or as the document of its frame. */
export function isOfOtherEditor(element: Element): boolean {
  if (element.closest(OTHER_EDITORS)) return true;
  // Known only in a frame of the page's own origin.
  const { frameElement } = element.ownerDocument.defaultView ?? {};
  return frameElement?.closest(OTHER_EDITORS) != null;
}
