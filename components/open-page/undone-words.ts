import type { UndoOutcome } from '@/lib/editor/types';

/** Says that everything is as it was before, and which project was removed with it. */
export function undoneWords({
  removed,
  isShownOnly,
}: Extract<UndoOutcome, { status: 'undone' }>): string {
  if (isShownOnly) {
    return 'Undone. Your code is back as it was; the editor still saves it in its own way';
  }
  const gone = removed === undefined ? '' : `, and the project “${removed}” is removed`;
  return `Undone. The template is as it was${gone}`;
}
