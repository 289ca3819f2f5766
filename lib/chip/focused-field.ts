import { runFieldCommand } from '@/lib/editor/adapters/text-field/run-command';

/** Editors catch the keyboard with a textarea or an editable element. */
export function mayHoldTemplate(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

/** The field that has, or last had, the focus in this frame, as the background describes it. */
export function foundAtFocus() {
  const answer = runFieldCommand({ op: 'focused' });
  return answer.op === 'found' ? answer.templates : [];
}
