import { holdsTemplate, isLow } from '../adapters/contenteditable/classify-editable';
import { isFieldOfEditor } from '../adapters/editor-field';
import { classifyField, type FieldDescription } from '../adapters/text-field/classify-field';
import type { ChosenRole } from '../point/sign';
import type { FoundEditor } from './found-by';

/**
 * What Passlink takes a place for that the author points at, before they say otherwise. They point
 * where its words did not tell, so a field that says nothing counts as one for a link, and one of
 * several lines as a text of its own.
 */
export function likelyRole({ kind, found }: FoundEditor): ChosenRole {
  const { editable, field } = found;
  if (kind === 'text-field' && field) return roleOfField(field);
  if (!editable) return 'template';
  if (kind !== 'contenteditable') {
    return field && isFieldOfEditor(found) ? roleOfField(field) : 'template';
  }
  return holdsTemplate(editable) || !isLow(editable) ? 'template' : 'single';
}

function roleOfField(field: FieldDescription): ChosenRole {
  const role = classifyField(field);
  if (role === 'template' || role === 'single' || role === 'link') return role;
  return field.tag === 'input' ? 'link' : 'single';
}
