import { runFieldCommand } from '@/lib/editor/adapters/text-field/run-command';

/** Whether a template may be written there: editors take keys in a textarea or editable element. */
export function mayHoldTemplate(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

/** The field that has, or last had, the focus in this frame; none or one. */
export function foundAtFocus() {
  const answer = runFieldCommand({ op: 'focused' });
  return answer.op === 'found' ? answer.templates : [];
}
