import type { EditRefusal, FixOutcome, ShowOutcome, UndoFixOutcome } from './types';

/** Why nothing was fixed, and what to do next, in the author's words. */
const FIX_MESSAGES: Record<EditRefusal | 'nothing-to-fix', string> = {
  'no-template': 'No template is open any more. Open the editor of the message, then check again.',
  'read-only': 'The template does not allow changes now.',
  busy: 'A pop-up of the editor is open. Close it, then fix again.',
  'changed-since': 'The template has changed meanwhile, so nothing was fixed. Check it again.',
  'read-back-differs':
    'This editor rewrites what was fixed, so it was put back as it was. Change it in the editor itself, then check again.',
  'undone-failed':
    'The editor rewrote what was fixed and did not let it be put back completely. Use the editor’s own undo.',
  unreachable: 'The page changed while fixing. Reload it, then check again.',
  'nothing-to-fix': 'The template has changed since it was checked, so nothing was fixed.',
};

const UNDO_MESSAGES: Record<EditRefusal | 'nothing-to-undo', string> = {
  'no-template': 'The template is not open any more, so nothing was taken back.',
  'read-only': 'The template does not allow changes now, so nothing was taken back.',
  busy: 'A pop-up of the editor is open. Close it, then undo again.',
  'changed-since':
    'The template was changed after the fix, so nothing was taken back. Use the editor’s own undo.',
  'read-back-differs':
    'The editor rewrites what was there before, so nothing was taken back. Use the editor’s own undo.',
  'undone-failed': 'The fix could not be taken back completely. Use the editor’s own undo.',
  unreachable:
    'The page changed meanwhile, so nothing was taken back. Reload it to see what it is.',
  'nothing-to-undo': 'Nothing to undo: Passlink has not fixed anything in this tab.',
};

const SHOW_MESSAGES = {
  'changed-since': 'The template has changed since it was checked. Check it again.',
  'not-found': 'The editor does not show this place.',
} as const;

/** One fix that does not hold takes the others with it. */
const ONE_BY_ONE =
  'This editor rewrites some of what was fixed, so all was put back as it was. Fix the problems one by one.';

/**
 * A refused fixing.
 * @param details.message where the editor itself says why.
 * @param details.wanted how many were to be fixed; default 1.
 */
export function refuseFix(
  reason: keyof typeof FIX_MESSAGES,
  { message, wanted = 1 }: { message?: string; wanted?: number } = {},
): FixOutcome {
  const known = wanted > 1 && reason === 'read-back-differs' ? ONE_BY_ONE : FIX_MESSAGES[reason];
  return { status: 'refused', reason, message: message ?? known };
}

export function refuseUndoFix(reason: keyof typeof UNDO_MESSAGES): UndoFixOutcome {
  return { status: 'refused', reason, message: UNDO_MESSAGES[reason] };
}

export function refuseShow(reason: keyof typeof SHOW_MESSAGES): ShowOutcome {
  return { status: 'refused', reason, message: SHOW_MESSAGES[reason] };
}
