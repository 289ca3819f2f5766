import type { Area } from '../../page/dom/area';
import type { FoundTemplate } from '../adapters/types';

interface Found {
  found: FoundTemplate;
}

/**
 * The one the author is in, or was in before the field that has the focus now; else the longest,
 * which is the message and not a note beside it.
 */
export function likelyTemplate<Editor extends Found>(
  editors: readonly Editor[],
  lastIn?: Area,
): Editor | undefined {
  const focused = editors.filter(({ found }) => found.focused);
  if (focused.length > 0) return longest(focused);
  return (lastIn && closest(editors, lastIn)) ?? longest(editors);
}

function longest<Editor extends Found>(editors: readonly Editor[]): Editor | undefined {
  return editors.toSorted(
    (one, other) => other.found.template.length - one.found.template.length,
  )[0];
}

/** The one that fills an area best; a long editor may reach beyond what shows of it. */
function closest<Editor extends Found>(editors: readonly Editor[], area: Area): Editor | undefined {
  return editors
    .map((editor) => ({
      editor,
      shared: editor.found.area ? sharedPart(editor.found.area, area) : 0,
    }))
    .filter(({ shared }) => shared > 0)
    .toSorted((one, other) => other.shared - one.shared)[0]?.editor;
}

/** What two areas share of all that they cover together, from 0 to 1. */
function sharedPart(one: Area, other: Area): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const shared = Math.max(0, width) * Math.max(0, height);
  return shared === 0 ? 0 : shared / (sizeOf(one) + sizeOf(other) - shared);
}

function sizeOf({ left, top, right, bottom }: Area): number {
  return (right - left) * (bottom - top);
}
