import { isLow, namesOther } from './contenteditable/classify-editable';
import { isOneField, standsBeside } from './text-field/classify-field';
import type { FoundTemplate } from './types';

/**
 * Whether what an editor's library made is a field, such as the Subject, and so not the message. The
 * signs are those of a plain editable element: it declares one line, or its own words name a field.
 * Words beside it name it only if it is low: those above a tall editor may mean anything. What has a
 * toolbar is made for rich text, so that it is a field only if it is called a Subject or the like.
 */
export function isFieldOfEditor({ editable, field }: FoundTemplate): boolean {
  if (!editable) return false;
  if (editable.isSingleLine) return true;
  if (!field) return false;
  const named = isLow(editable) ? field : { ...field, nearby: '' };
  if (editable.hasToolbar) return isLow(editable) && standsBeside(named);
  return isOneField(named) || (isLow(editable) && namesOther(editable));
}

/**
 * Whether what an editor's library made may well be a field or a note, though nothing says so for
 * sure: it counts as the template where nothing else does.
 */
export function mayBeField({ editable, field }: FoundTemplate): boolean {
  if (!editable || !field) return false;
  return namesOther(editable) || (isLow(editable) && !editable.hasToolbar);
}
