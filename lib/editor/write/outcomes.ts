import { type Lock, LOCKS } from '../adapters/locks';
import type { UnwritableEditor } from '../adapters/in-page/other-editors';
import type { EditResult } from './edit';
import type {
  EditRefusal,
  InsertRefusal,
  RefusedInsert,
  RemoveOutcome,
  RemoveRefusal,
  UndoOutcome,
} from '../types';

/** Why nothing was inserted, and what to do next, in the author's words. */
const INSERT_MESSAGES = {
  'no-template':
    'No template found on this page. Open the editor of the message, or click into the field for the link, then insert again.',
  'unwritable-editor':
    'Passlink cannot write to the editor beside this field. Copy the snippet, and paste it at the top of the message’s HTML.',
  'no-editor':
    'Passlink cannot write here and prove it, so nothing was changed. Copy the snippet, and paste it by hand.',
  alike:
    'Another place on this page looks just the same, and Passlink could take one for the other. Copy the snippet, and paste it by hand.',
  'not-taken':
    'This editor takes no text from Passlink, so nothing was inserted. Copy the snippet, and paste it at the top of the message’s HTML.',
  'read-back-differs':
    'This editor changed the snippet, so it was taken out again. Nothing is changed in the template.',
  'undone-failed':
    'The editor changed the snippet and did not let it be taken out completely. Use the editor’s own undo.',
  'no-field': 'Click into the field first, then insert again.',
  'no-caret': 'This editor does not say where the cursor is. Copy the button instead.',
  unreachable: 'The page changed while inserting. Reload it, then insert again.',
  busy: 'A pop-up of the editor is open. Close it, then insert again.',
  quotes:
    'Passlink cannot tell whether this field saves quotes as they are, so nothing was inserted. Copy the snippet, paste it here, and look at the message’s preview before you send.',
  'failing-style':
    'MoEngage’s engine does not render the kind of code that this place takes, as its last proof showed. Use the project’s content block here, or prove it again.',
} as const satisfies Partial<Record<InsertRefusal, string>>;

/** A refused insertion, with what to do next. */
export function refuseInsert(reason: keyof typeof INSERT_MESSAGES): RefusedInsert {
  return { status: 'refused', reason, message: INSERT_MESSAGES[reason] };
}

/** For an editor that is known and cannot be written to. */
export function refuseUnwritable(name: UnwritableEditor): RefusedInsert {
  return {
    status: 'refused',
    reason: 'unwritable-editor',
    message: `Passlink cannot write to ${name}, the editor on this page. Copy the snippet, and paste it at the top of the message’s HTML; or point at the field that takes it.`,
  };
}

/** @param lock why the field is locked, if that is known. */
export function refuseLockedField(lock: Lock = 'field'): RefusedInsert {
  const message = lock === 'field' ? 'The field does not allow changes now.' : LOCKS[lock];
  return { status: 'refused', reason: 'read-only', message };
}

/** Refuses a text too long for its field: a page would cut it, and half a snippet breaks the send. */
export function refuseTooLong(length: number, most: number): RefusedInsert {
  return {
    status: 'refused',
    reason: 'too-long',
    message: `The field takes ${format(most)} characters and would hold ${format(length)}. Copy the snippet into a content block, and put that block’s tag into this field.`,
  };
}

/**
 * Refuses an editor that would change the author's own text along with the insertion. The author has
 * to agree to that first.
 * @param rewrites what it would do, in words.
 */
export function refuseRewrites(rewrites: string): RefusedInsert {
  return {
    status: 'refused',
    reason: 'rewrites',
    rewrites,
    message: `When its code view closes, the editor changes your own code: it ${rewrites}. Nothing is inserted yet. Leave the code view, look at it and insert again; or copy the code and paste it right behind <body>; or insert anyway: Undo then puts your code back.`,
  };
}

/** Turns refused edits into a refused insertion. */
export function refuseEdit(result: Extract<EditResult, { status: 'refused' }>): RefusedInsert {
  const { reason, message } = result;
  if (reason === 'read-only') {
    return message === undefined ? refuseLockedField() : { status: 'refused', reason, message };
  }
  return refuseInsert(reason === 'changed-since' ? 'unreachable' : reason);
}

const REMOVE_MESSAGES: Record<Exclude<RemoveRefusal, 'not-there' | 'still-used'>, string> = {
  'no-template':
    'No template found on this page. Open the editor of the message, then remove again.',
  'read-only': 'The template does not allow changes now.',
  busy: 'A pop-up of the editor is open. Close it, then remove again.',
  'read-back-differs':
    'This editor rewrites its links when they are changed from outside, so nothing was taken out. Change the links in the editor itself.',
  'undone-failed':
    'The editor changed more than was taken out. Use the editor’s own undo to get it back.',
  unreachable: 'The page changed while removing. Reload it, then remove again.',
};

/**
 * A refused removal.
 * @param message the editor's own reason, if it gives one.
 */
export function refuseRemove(
  reason: keyof typeof REMOVE_MESSAGES,
  message: string = REMOVE_MESSAGES[reason],
): RemoveOutcome {
  return { status: 'refused', reason, message };
}

export function refuseNotThere(name: string): RemoveOutcome {
  return {
    status: 'refused',
    reason: 'not-there',
    message: `No link of “${name}” is in this template.`,
  };
}

/** Refuses for a tag that reads the variable: without the block it would fail, or decide otherwise. */
export function refuseStillUsed(variable: string): RemoveOutcome {
  return {
    status: 'refused',
    reason: 'still-used',
    message: `A tag in this template works with ${variable}, so nothing was taken out. Take it out of that tag, then remove again.`,
  };
}

function format(count: number): string {
  return count.toLocaleString('en');
}

const UNDO_MESSAGES = {
  'changed-since':
    'The template was changed after the insertion, so nothing was taken out. Use the editor’s own undo, or remove the link first.',
  busy: 'A pop-up of the editor is open. Close it, then undo again.',
  unreachable: 'The template is not open any more, so there is nothing to take the snippet out of.',
  'needs-code-view':
    'The editor has changed your own code. Open its code view, then undo again: your code goes back there as it was.',
} as const satisfies Partial<Record<EditRefusal | 'needs-code-view', string>>;

export function refuseUndo(reason: keyof typeof UNDO_MESSAGES): UndoOutcome {
  return { status: 'refused', reason, message: UNDO_MESSAGES[reason] };
}
