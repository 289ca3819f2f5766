import type { UndoOutcome } from '@/lib/editor/types';

/** Says that everything is as it was before, and which project was removed with it. */
export function undoneWords({ removed }: Extract<UndoOutcome, { status: 'undone' }>): string {
  const gone = removed === undefined ? '' : `, and the project “${removed}” is removed`;
  return `Undone. The template is as it was${gone}`;
}
