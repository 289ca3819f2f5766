import { holdsTemplate } from '../adapters/contenteditable/classify-editable';
import { classifyField } from '../adapters/text-field/classify-field';
import type { ChosenRole } from '../point/sign';
import type { FoundEditor } from './found-by';

/** CSS pixels: an editable element of less height holds one or two lines, and so no message. */
const LEAST_HEIGHT = 56;

/**
 * What Passlink takes a place for that the author points at, before they say otherwise. They point
 * where its words did not tell, so a field that says nothing counts as one for a link, and one of
 * several lines as a text of its own.
 */
export function likelyRole({ kind, found }: FoundEditor): ChosenRole {
  const { editable, field } = found;
  if (kind === 'text-field' && field) {
    const role = classifyField(field);
    if (role === 'template' || role === 'single' || role === 'link') return role;
    return field.tag === 'input' ? 'link' : 'single';
  }
  if (!editable) return 'template';
  return holdsTemplate(editable) || editable.height >= LEAST_HEIGHT ? 'template' : 'single';
}
