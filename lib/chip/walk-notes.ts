import type { OfferedVersions, ToldWalk, WalkResult } from '@/lib/moengage/versions-walk';
import { isUndoable, offerWords, progressWords, changeSummary } from '@/lib/moengage/walk-words';

import type { ChipGroup, ChipView } from './views';

/** What the menu offers where a message has several versions. */
export function versionsGroup(offered: OfferedVersions, insert: () => void): ChipGroup {
  return {
    title: 'Locales and variations',
    note: offerWords(offered),
    actions: [{ label: `Insert in all ${offered.names.length}`, run: insert }],
  };
}

/** Says which version is at work; it can be cancelled between two of them. */
export function walkingView(walk: ToldWalk, cancel: () => void): ChipView {
  const actions = walk.stage === 'running' ? [{ label: 'Cancel', run: cancel }] : [];
  return { tone: 'busy', message: progressWords(walk), actions };
}

/**
 * Says in short what came of all versions, and names those to look at; the popup has a line for
 * each. It stays until it is dismissed: the author may have looked away meanwhile.
 */
export function walkedView(walk: ToldWalk, undo: () => void): ChipView {
  const { isGood, text } = changeSummary(walk);
  const lines = [
    text.replace(/\.$/, ''),
    ...named(walk, 'refused', 'Refused'),
    ...named(walk, 'unsure', 'Not seen to hold'),
  ];
  if (lines.length > 1) lines.push('Passlink’s popup says why');
  return {
    tone: isGood ? 'good' : 'bad',
    message: lines.join('. '),
    actions: isUndoable(walk) ? [{ label: 'Undo in all', run: undo }] : [],
  };
}

function named({ results }: ToldWalk, status: WalkResult['status'], words: string): string[] {
  const names = results.filter((each) => each.status === status).map(({ name }) => name);
  return names.length > 0 ? [`${words}: ${names.join(', ')}`] : [];
}
