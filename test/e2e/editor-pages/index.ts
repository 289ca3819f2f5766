import { FIELD_PAGES } from './fields.ts';
import { MODEL_PAGES } from './model.ts';
import { RICH_TEXT_PAGES } from './rich-text.ts';
import { SOURCE_PAGES } from './source.ts';
import type { EditorPage } from './types.ts';

/** Every editor that Passlink writes to; the editor contract runs over all of them. */
export const EDITOR_PAGES: readonly EditorPage[] = [
  ...RICH_TEXT_PAGES,
  ...SOURCE_PAGES,
  ...MODEL_PAGES,
  ...FIELD_PAGES,
];
