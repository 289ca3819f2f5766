import { type Area, overlap } from '../../page/dom/area';
import { mayBeField } from '../adapters/editor-field';
import type { FoundTemplate } from '../adapters/types';

interface Found {
  found: FoundTemplate;
}

/**
 * If a frame has several editors, the focused one wins; else the one that had the focus before the
 * current field; else the one with the longest text, which is the message and not a note beside it.
 * Content script and page share no objects, so the editor before the field is known by its position.
 * What may be a field counts only where nothing else is.
 * @param lastIn where the editor was that had the focus before the current field.
 */
export function likelyTemplate<Editor extends Found>(
  found: readonly Editor[],
  lastIn?: Area,
): Editor | undefined {
  const sure = found.filter((each) => !mayBeField(each.found));
  const editors = sure.length > 0 ? sure : found;
  const focused = editors.filter(({ found }) => found.focused);
  if (focused.length > 0) return longest(focused);
  return (lastIn && closest(editors, lastIn)) ?? longest(editors);
}

function longest<Editor extends Found>(editors: readonly Editor[]): Editor | undefined {
  return editors.toSorted(
    (one, other) => other.found.template.length - one.found.template.length,
  )[0];
}

/** The editor that overlaps an area most; a long one may reach beyond what shows of it. */
function closest<Editor extends Found>(editors: readonly Editor[], area: Area): Editor | undefined {
  return editors
    .map((editor) => ({
      editor,
      shared: editor.found.area ? overlap(editor.found.area, area) : 0,
    }))
    .filter(({ shared }) => shared > 0)
    .toSorted((one, other) => other.shared - one.shared)[0]?.editor;
}
