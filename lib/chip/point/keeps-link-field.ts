import { classifyField } from '@/lib/editor/adapters/text-field/classify-field';
import { describe, isField } from '@/lib/editor/adapters/text-field/look';
import { isEditableField } from '@/lib/editor/adapters/text-field/editable/is-editable-field';
import { lastField } from '@/lib/editor/adapters/text-field/register';

/**
 * Whether the field that the author was in before goes on counting when they point at a template: a
 * link field does, since the link in hand belongs to that template.
 */
export function keepsLinkField(pointedAt: Element): boolean {
  const last = lastField();
  if (isField(pointedAt) || isEditableField(pointedAt) || !last) return false;
  return classifyField(describe(last)) === 'link';
}
