import type { InsertRefusal, RemoveRefusal } from '@/lib/editor/types';

/** What an author can do after a refusal: `copy` stands for pasting the code by hand. */
export type NextStep = 'add-secret' | 'settings' | 'insert-again' | 'remove-again' | 'copy';

/**
 * What helps after each refusal, the likeliest first. Copying is offered only where a paste would
 * do what the insertion could not; where nothing is listed, the message itself says what to do.
 */
const NEXT_STEPS: Record<InsertRefusal, readonly NextStep[]> = {
  'no-secret': ['add-secret'],
  // What was to be inserted can be, once it is unlocked.
  locked: ['insert-again'],
  digest: ['settings'],
  disproved: ['settings'],
  'no-template': ['insert-again', 'copy'],
  'no-field': ['copy'],
  'no-caret': [],
  busy: ['insert-again', 'copy'],
  // By hand the page would cut it just as well; a content block takes it.
  'too-long': ['copy'],
  // What takes no text from us takes none from the clipboard.
  'read-only': ['insert-again'],
  'read-back-differs': ['copy'],
  // The template has to be put right first, in its own editor.
  'undone-failed': [],
  unreachable: ['insert-again', 'copy'],
};

export function nextSteps(reason: InsertRefusal): readonly NextStep[] {
  return NEXT_STEPS[reason];
}

/** Refused removals that may go through a moment later, as they are. */
const WORTH_AGAIN: ReadonlySet<RemoveRefusal> = new Set(['busy', 'read-only', 'still-used']);

export function stepsAfterRemoval(reason: RemoveRefusal): readonly NextStep[] {
  return WORTH_AGAIN.has(reason) ? ['remove-again'] : [];
}
