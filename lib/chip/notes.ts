import { holdsSecret } from '@/lib/snippet/signed-link';
import { removedWords } from '@/lib/editor/write/removed-words';
import type { BadgeOutcome, InsertOutcome, RemoveOutcome, UndoOutcome } from '@/lib/editor/types';

import type { ChipAction, ChipView } from './views';

/** Milliseconds: long enough to read a line and reach Undo; pointer or focus on it stop the clock. */
const NOTE_LIFETIME = 8000;

export function howToSetUp(): ChipView {
  return note('good', 'Click the Passlink icon in the browser’s toolbar and add your project.');
}

export function workingView(): ChipView {
  return { tone: 'busy', message: 'Inserting and checking…', actions: [] };
}

/** Says what came of an insertion: done, with Undo; or why not, with the clipboard instead. */
export function outcomeView(
  outcome: InsertOutcome,
  { undo, copy, point }: { undo: () => void; copy: () => void; point: () => void },
): ChipView {
  if (outcome.status === 'refused') {
    // A locked vault has nothing to copy either.
    const pointing = outcome.reason === 'no-template' ? [{ label: 'Point at it', run: point }] : [];
    const actions =
      outcome.reason === 'locked' ? [] : [...pointing, { label: 'Copy instead', run: copy }];
    return { tone: 'bad', message: outcome.message, actions };
  }
  const did = outcome.block === 'updated' ? 'Updated' : 'Inserted';
  return note('good', [`${did} and checked`, ...hintsOf(outcome)].join('. '), [
    { label: 'Undo', description: 'Undo the insertion', run: undo },
  ]);
}

/** Hints that the author could not guess: the variable of the link here, and where to put it. */
function hintsOf(outcome: Extract<InsertOutcome, { status: 'inserted' }>): string[] {
  const { heldBy, reference, variable } = outcome;
  return [
    heldBy !== undefined && `The link is {{${variable}}} here: ${heldBy} has the usual`,
    !reference && `Use {{${variable}}} as the link`,
  ].filter((hint) => hint !== false);
}

/** Tells what came of inserting a badge's address. */
export function badgeOutcomeView(outcome: BadgeOutcome, undo: () => void): ChipView {
  if (outcome.status === 'refused') return failedView(outcome.message);
  const isOwn = outcome.source === 'project';
  const advice = 'It is an SVG, which Outlook does not show: keep a PNG’s address in Options';
  return note('good', isOwn ? 'Inserted and checked' : `MoEngage’s own badge inserted. ${advice}`, [
    { label: 'Undo', description: 'Undo the insertion', run: undo },
  ]);
}

/** Tells what came of removing a link. */
export function removedView(outcome: RemoveOutcome, undo: () => void): ChipView {
  if (outcome.status === 'refused') return failedView(outcome.message);
  return note('good', removedWords(outcome), [
    { label: 'Undo', description: 'Undo the removal', run: undo },
  ]);
}

export function undoView(outcome: UndoOutcome): ChipView {
  return outcome.status === 'undone'
    ? note('good', 'Taken out again')
    : { tone: 'bad', message: outcome.message, actions: [] };
}

/**
 * Tells where to paste the copied code, and what to use as the link.
 * @param reference undefined if the code is all there is to paste.
 */
export function copiedView(code: string, reference?: string): ChipView {
  const copied = holdsSecret(code) ? 'Copied, secret included' : 'Copied';
  return {
    tone: 'good',
    message:
      reference === undefined
        ? `${copied}. Paste it where the link goes.`
        : `${copied}. Paste it at the very top of the template’s code, then use ${reference} as the link.`,
    actions: [],
  };
}

export function failedView(message: string): ChipView {
  return { tone: 'bad', message, actions: [] };
}

/** For a click on a chip that the page covers or distorts, which the author may not have meant. */
export function coveredView(): ChipView {
  return failedView('The page covers Passlink’s button. Use the popup instead.');
}

/** For a page that was open while the extension was updated or reloaded. */
export function reloadView(): ChipView {
  return note('bad', 'Passlink was updated. Reload this page once your work is saved.');
}

function note(tone: ChipView['tone'], message: string, actions: ChipAction[] = []): ChipView {
  return { tone, message, actions, lifetime: NOTE_LIFETIME };
}
