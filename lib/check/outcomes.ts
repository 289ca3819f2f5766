import type { EditRefusal, UndoOutcome } from '../editor/types';
import type { Finding } from '../jinja/types';
import { lineOf } from './excerpt';
import type { FixOutcome, MendedOutcome, ReplaceOutcome, ShowOutcome } from './types';

/** Why nothing was fixed, and what to do next, in the author's words. */
const FIX_MESSAGES: Record<EditRefusal | 'nothing-to-fix', string> = {
  'no-template': 'No template is open any more. Open the editor of the message, then check again.',
  'read-only': 'The template does not allow changes now.',
  busy: 'A pop-up of the editor is open. Close it, then fix again.',
  'changed-since': 'The template has changed meanwhile, so nothing was fixed. Check it again.',
  'read-back-differs':
    'This editor rewrites what was fixed, so it was put back as it was. Copy the mended template, and paste it where the editor shows its code.',
  'undone-failed':
    'The editor rewrote what was fixed and did not let it be put back completely. Use the editor’s own undo.',
  unreachable: 'The page changed while fixing. Reload it, then check again.',
  'nothing-to-fix': 'The template has changed since it was checked, so nothing was fixed.',
};

const REPLACE_MESSAGES: Record<EditRefusal | 'nothing-to-fix', string> = {
  ...FIX_MESSAGES,
  busy: 'A pop-up of the editor is open. Close it, then replace again.',
  'changed-since': 'The template has changed meanwhile, so nothing was replaced. Check it again.',
  'read-back-differs':
    'This editor changes the block, so the template was put back as it was. Open the editor’s code view in its place, where there is one, or copy the template with the block and paste it there.',
  'undone-failed':
    'The editor changed the block and did not let the recipe be put back completely. Use the editor’s own undo.',
  unreachable: 'The page changed while replacing. Reload it, then check again.',
  'nothing-to-fix': 'The template has changed since it was checked, so nothing was replaced.',
};

const UNDO_MESSAGES: Record<EditRefusal, string> = {
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
};

const SHOW_MESSAGES = {
  'changed-since': 'The template has changed since it was checked. Check it again.',
  'not-found': 'The editor does not show this place.',
} as const;

/**
 * The outcome after fixing.
 * @param template the template before the fixes.
 * @param left findings whose fix the editor does not keep.
 */
export function tellFixed(count: number, template: string, left: readonly Finding[]): FixOutcome {
  if (left.length === 0) return { status: 'fixed', count };
  const lines = [...new Set(left.map(({ range }) => lineOf(template, range.from)))];
  const where = `${lines.length === 1 ? 'line' : 'lines'} ${LIST.format(lines.map(String))}`;
  const needQuotes = left.every(({ fix }) => fix?.edits.some(({ text }) => /['"]/.test(text)));
  const why = needQuotes ? 'does not keep quotes there' : 'rewrites them';
  const stays = left.length === 1 ? '1 stays as it was' : `${left.length} stay as they were`;
  return {
    status: 'fixed',
    count,
    left: {
      count: left.length,
      message: `${stays}, on ${where}: this editor ${why}. Copy the mended template, and paste it where the editor shows its code.`,
    },
  };
}

const LIST = new Intl.ListFormat('en');

/** The outcome if nothing was fixed. @param message the editor's own reason, if it gives one. */
export function refuseFix(reason: keyof typeof FIX_MESSAGES, message?: string): FixOutcome {
  return { status: 'refused', reason, message: message ?? FIX_MESSAGES[reason] };
}

/**
 * The outcome if nothing was replaced. @param message used if the reason alone does not say enough.
 */
export function refuseReplace(
  reason: keyof typeof REPLACE_MESSAGES,
  message?: string,
): ReplaceOutcome {
  return { status: 'refused', reason, message: message ?? REPLACE_MESSAGES[reason] };
}

/** The outcome if the fixed template could not be copied. */
export function refuseMended(reason: 'no-template' | 'nothing-to-fix'): MendedOutcome {
  return { status: 'refused', reason, message: FIX_MESSAGES[reason] };
}

/** The outcome if a fix could not be undone. */
export function refuseUndoFix(reason: keyof typeof UNDO_MESSAGES): UndoOutcome {
  return { status: 'refused', reason, message: UNDO_MESSAGES[reason] };
}

export function refuseShow(reason: keyof typeof SHOW_MESSAGES): ShowOutcome {
  return { status: 'refused', reason, message: SHOW_MESSAGES[reason] };
}
