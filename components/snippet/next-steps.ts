import type { InsertRefusal, RemoveRefusal } from '@/lib/editor/types';

/** What an author can do after a refusal. `copy` is pasting the code by hand. */
export type NextStep =
  | 'add-secret'
  | 'settings'
  | 'insert-again'
  | 'insert-anyway'
  | 'remove-again'
  | 'copy';

/**
 * Next steps after each refusal, the likeliest first. Copying is offered only if pasting can do
 * what the insertion could not. If nothing is listed, the message says what to do.
 */
const NEXT_STEPS: Record<InsertRefusal, readonly NextStep[]> = {
  'no-secret': ['add-secret'],
  // Inserting works once the vault is unlocked.
  locked: ['insert-again'],
  digest: ['settings'],
  'shared-id': ['settings'],
  'failing-style': ['settings'],
  'no-editor': ['copy'],
  alike: ['copy'],
  'no-template': ['insert-again', 'copy'],
  'unwritable-editor': ['copy'],
  'not-taken': ['copy'],
  quotes: ['copy'],
  'no-field': ['copy'],
  'no-caret': [],
  busy: ['insert-again', 'copy'],
  // The page would cut pasted text too, but a content block fits.
  'too-long': ['copy'],
  // A field that takes no text from us takes none from the clipboard either.
  'read-only': ['insert-again'],
  'read-back-differs': ['copy'],
  // To leave the code view is the third way, which only the author can take.
  rewrites: ['copy', 'insert-anyway'],
  // The author has to repair the template first, in its own editor.
  'undone-failed': [],
  unreachable: ['insert-again', 'copy'],
};

export function nextSteps(reason: InsertRefusal): readonly NextStep[] {
  return NEXT_STEPS[reason];
}

/** Refused removals that may succeed if they are simply repeated. */
const WORTH_AGAIN: ReadonlySet<RemoveRefusal> = new Set(['busy', 'read-only', 'still-used']);

export function stepsAfterRemoval(reason: RemoveRefusal): readonly NextStep[] {
  return WORTH_AGAIN.has(reason) ? ['remove-again'] : [];
}
