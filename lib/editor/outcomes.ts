import type { InsertOutcome, InsertRefusal, UndoOutcome } from './types';

/** Why nothing was inserted, and what to do next, in the author's words. */
const INSERT_MESSAGES = {
  'no-template':
    'No template found on this page. Open the editor of the message, then insert again.',
  'read-back-differs':
    'This editor changed the snippet, so it was taken out again. Nothing is changed in the template.',
  'undone-failed':
    'The editor changed the snippet and did not let it be taken out completely. Use the editor’s own undo.',
  unreachable: 'The page changed while inserting. Reload it, then insert again.',
} as const satisfies Partial<Record<InsertRefusal, string>>;

/** A refused insertion; `message` where the reason alone does not say it. */
export function refuseInsert(reason: keyof typeof INSERT_MESSAGES): InsertOutcome {
  return { status: 'refused', reason, message: INSERT_MESSAGES[reason] };
}

/** Replacing the block would lead links of another project to this one. */
export function refuseOtherProject(name: string, variable: string): InsertOutcome {
  return {
    status: 'refused',
    reason: 'other-project',
    message: `Links in this template lead to “${name}” through {{${variable}}}. Give one of the two projects another variable in Options, under Advanced, then insert again.`,
  };
}

type UndoRefusal = Extract<UndoOutcome, { status: 'refused' }>;

const UNDO_MESSAGES: Record<Exclude<UndoRefusal['reason'], 'nothing-to-undo'>, string> = {
  'changed-since':
    'The template was changed after the insertion, so nothing was taken out. Use the editor’s own undo, or remove the link first.',
  unreachable: 'The template is not open any more, so there is nothing to take the snippet out of.',
};

export function refuseUndo(reason: keyof typeof UNDO_MESSAGES): UndoOutcome {
  return { status: 'refused', reason, message: UNDO_MESSAGES[reason] };
}
