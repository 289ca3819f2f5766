import { isFieldOfEditor } from '../adapters/editor-field';
import { classifyField } from '../adapters/text-field/classify-field';
import { type Area, overlap } from '../../page/dom/area';
import type { FocusIn } from './focus-in';
import { type FoundEditor, SAME_PLACE } from './found-by';

/**
 * The field that the author is, or last was, in, if an editor's library made it. An editor that
 * writes documents alone cannot be asked for a text, so its field is locked.
 * @param lastIn where the editor is that had the focus last.
 */
export function fieldInHand(
  editors: readonly FoundEditor[],
  lastIn: Area | undefined,
): Pick<FocusIn, 'field' | 'beside'> {
  const fields = editors
    .filter(({ kind, found }) => kind !== 'contenteditable' && isFieldOfEditor(found))
    .toSorted((one, other) => Number(isText(other)) - Number(isText(one)));
  const isNear = ({ found }: FoundEditor) =>
    lastIn !== undefined && found.area !== undefined && overlap(found.area, lastIn) >= SAME_PLACE;
  const inHand = fields.find(({ found }) => found.focused) ?? fields.find(isNear);
  if (!inHand) return {};
  const role = inHand.found.field ? classifyField(inHand.found.field) : 'other';
  if (role === 'other' || role === 'template') return { beside: inHand };
  const locked = inHand.found.locked ?? 'field-editor';
  const found = isText(inHand) ? inHand : { ...inHand, found: { ...inHand.found, locked } };
  return { field: { role, found } };
}

function isText({ found }: FoundEditor): boolean {
  return found.asText === true;
}
