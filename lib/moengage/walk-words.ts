import type {
  OfferedVersions,
  ToldWalk,
  VersionCheck,
  WalkResult,
  WalkTask,
} from './versions-walk';

const AT_WORK: Record<WalkTask, string> = {
  insert: 'Inserting in',
  remove: 'Removing from',
  undo: 'Undoing in',
  check: 'Checking',
};

const DONE: Record<WalkTask, string> = {
  insert: 'inserted',
  remove: 'removed',
  undo: 'undone',
  check: 'checked',
};

const NOTHING: Record<WalkTask, string> = {
  insert: 'already there',
  remove: 'no link there',
  undo: 'nothing to undo',
  check: 'checked',
};

/** What an insertion reaches by itself: “Default only, 3 more”. */
export function offerWords({ names, active, unknown }: OfferedVersions): string {
  const here = active ?? 'The open tab';
  const more = `${here} only, ${names.length - 1} more`;
  if (unknown.length === 0) return more;
  return `${more}. Passlink does not know ${unknown.map((name) => `“${name}”`).join(', ')}`;
}

/** How far a walk is: “Inserting in en_US, 2 of 4”. */
export function progressWords({ task, current, names, results, stage }: ToldWalk): string {
  if (stage === 'stopping') return `Finishing ${current ?? 'this tab'}, then stopping`;
  if (current === undefined) return 'Going back to the tab that was open first';
  return `${AT_WORK[task]} ${current}, ${Math.min(results.length + 1, names.length)} of ${names.length}`;
}

/** What came of a version: “inserted”, or why not. */
export function resultWords(task: WalkTask, { status, message, check }: WalkResult): string {
  switch (status) {
    case 'done':
      return DONE[task];
    case 'nothing':
      return NOTHING[task];
    case 'found':
      return ['has the link', ...problemWords(check)].join(', ');
    case 'missing':
      return ['no link', ...problemWords(check)].join(', ');
    case 'unsure':
      return message ?? 'not seen to hold';
    case 'refused':
      return `${task === 'check' ? 'not checked' : 'refused'}: ${message ?? 'the page did not answer.'}`;
  }
}

/** “2 problems”; nothing where there are none. */
function problemWords(check: VersionCheck | undefined): string[] {
  const count = check ? check.errors + check.warnings : 0;
  return count === 0 ? [] : [count === 1 ? '1 problem' : `${count} problems`];
}

/** A walk in one line, and whether the author has nothing left to look at. */
export interface WalkSummary {
  isGood: boolean;
  text: string;
}

const LINKS_STAY = 'Links stay as they were';

/** What a change has done, in one line. */
export function changeSummary({ task, results, names, message }: ToldWalk): WalkSummary {
  // It did not even begin.
  if (names.length === 0 && message !== undefined) return { isGood: false, text: message };
  const done = count(results, 'done');
  const nothing = count(results, 'nothing');
  const [only = ''] = names.length === 1 ? names : [];
  if (task === 'insert' && nothing === names.length) {
    return {
      isGood: message === undefined,
      text: withMessage(`Already in ${only || `all ${nothing}`}`, message),
    };
  }
  if (only && done === 0 && nothing === 0) {
    const why = results[0]?.message ?? message ?? 'Nothing was done';
    return { isGood: false, text: `${only}: ${why}` };
  }
  const where = done === names.length ? only || `all ${done}` : `${done} of ${names.length}`;
  const others = task === 'insert' && nothing > 0 ? `, already in ${nothing}` : '';
  const did = `${DONE[task][0]?.toUpperCase()}${DONE[task].slice(1)} in ${where}${others}`;
  // Only the code goes into each version; which links use it is the author's to say.
  const told = task === 'insert' && done > 0 ? `${did}. ${LINKS_STAY}` : did;
  return {
    isGood: done + nothing === names.length && message === undefined,
    text: withMessage(told, message),
  };
}

function count(results: readonly WalkResult[], status: WalkResult['status']): number {
  return results.filter((each) => each.status === status).length;
}

/** Whether there is something that an undo in all versions could take back. */
export function isUndoable({ task, results }: ToldWalk): boolean {
  return (
    (task === 'insert' || task === 'remove') &&
    results.some(({ status }) => status === 'done' || status === 'unsure')
  );
}

function withMessage(text: string, message: string | undefined): string {
  return message === undefined ? text : `${text}. ${message}`;
}
