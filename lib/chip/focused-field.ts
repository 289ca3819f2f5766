import { findFocused } from '@/lib/editor/adapters/text-field/find-fields';

/**
 * Whether a template may be written there: editors take keys in a textarea or an editable element.
 */
export function mayHoldTemplate(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

/** The field that has the focus in this frame, or had it last; at most one. */
export function foundAtFocus() {
  return findFocused().templates;
}
