import { bareReference } from '@/lib/block/reference';
import { holdsSecret } from '@/lib/snippet/signed-link';
import {
  CHECKED,
  CHECKING,
  inSentences,
  putBackWords,
  unknownWords,
} from '@/lib/editor/hold/words';
import { removedWords } from '@/lib/editor/write/remove/removed-words';
import { savedLaterWords } from '@/lib/editor/write/insert/saved-later-words';
import type {
  BadgeOutcome,
  HoldReport,
  InsertOutcome,
  LastHold,
  RemoveOutcome,
  UndoOutcome,
} from '@/lib/editor/types';

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
  {
    undo,
    copy,
    point,
    insertAnyway,
  }: { undo: () => void; copy: () => void; point: () => void; insertAnyway: () => void },
): ChipView {
  if (outcome.status === 'refused') {
    // A locked vault has nothing to copy either, and an ID that people share is mended in the project.
    const pointing = outcome.reason === 'no-template' ? [{ label: 'Point at it', run: point }] : [];
    const actions =
      outcome.reason === 'locked' || outcome.reason === 'shared-id'
        ? []
        : [...pointing, { label: 'Copy instead', run: copy }];
    if (outcome.reason === 'rewrites') actions.push({ label: 'Insert anyway', run: insertAnyway });
    return { tone: 'bad', message: outcome.message, actions };
  }
  const did = outcome.block === 'updated' ? 'Updated' : 'Inserted';
  const undoing = { label: 'Undo', description: 'Undo the insertion', run: undo };
  const { savedLater } = outcome;
  if (savedLater) {
    return note('good', [savedLaterWords(savedLater, did), ...hintsOf(outcome)].join('. '), [
      undoing,
    ]);
  }
  return doneView(outcome, (how) => [`${did}${how}`, ...hintsOf(outcome)].join('. '), [undoing]);
}

/**
 * Something that was done: for as long as the page is looked at again, that it is being checked;
 * else that it is checked.
 */
function doneView(
  { stage }: { stage?: 'checking' },
  words: (how: string) => string,
  actions: ChipAction[],
): ChipView {
  const checked = note('good', words(CHECKED), actions);
  if (stage === undefined) return checked;
  return { tone: 'busy', message: inSentences(words(CHECKING)), actions, whenHeld: checked };
}

/** Ways to try again after the page has put its earlier version back. */
export interface WaysToTry {
  visual?: () => void;
  copy?: () => void;
}

/** Tells what came of a change that does not stand any more, or that nobody could look at. */
export function notHeldView(
  report: Extract<HoldReport, { stage: 'put-back' | 'unknown' }>,
  did: LastHold['did'],
  { visual, copy }: WaysToTry,
): ChipView {
  if (report.stage === 'unknown') return failedView(unknownWords(report, did));
  const isVisual = report.otherWay === 'visual' && visual !== undefined;
  const actions = [
    ...(isVisual ? [{ label: 'Insert in visual mode', run: visual }] : []),
    ...(!isVisual && copy ? [{ label: 'Copy instead', run: copy }] : []),
  ];
  return { tone: 'bad', message: putBackWords(report, did), actions };
}

/** Hints that the author could not guess: the variable of the link here, and where to put it. */
function hintsOf(outcome: Extract<InsertOutcome, { status: 'inserted' }>): string[] {
  const { heldBy, reference, variable, link = bareReference(variable) } = outcome;
  return [
    heldBy !== undefined && `The link is ${bareReference(variable)} here: ${heldBy} has the usual`,
    !reference && `Use ${link} as the link`,
  ].filter((hint) => hint !== false);
}

/** Tells what came of inserting a badge's address. */
export function badgeOutcomeView(outcome: BadgeOutcome, undo: () => void): ChipView {
  if (outcome.status === 'refused') return failedView(outcome.message);
  const isOwn = outcome.source === 'project';
  const advice = 'It is an SVG, which Outlook does not show: keep a PNG’s address in Options';
  const words = (how: string) =>
    isOwn ? `Inserted${how}` : `MoEngage’s own badge inserted${how}. ${advice}`;
  return doneView(outcome, words, [
    { label: 'Undo', description: 'Undo the insertion', run: undo },
  ]);
}

/** Tells what came of removing a link. */
export function removedView(outcome: RemoveOutcome, undo: () => void): ChipView {
  if (outcome.status === 'refused') return failedView(outcome.message);
  const isWatched = outcome.stage !== undefined;
  return doneView(outcome, (how) => removedWords(outcome, isWatched ? how : ''), [
    { label: 'Undo', description: 'Undo the removal', run: undo },
  ]);
}

export function undoView(outcome: UndoOutcome): ChipView {
  return outcome.status === 'undone'
    ? note(
        'good',
        outcome.isShownOnly
          ? 'Taken out again. Your code is back as it was; the editor still saves it in its own way'
          : 'Taken out again',
      )
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
        : `${copied}. Paste it at the very top of the template’s code, in a whole document right behind <body …>, then use ${reference} as the link.`,
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
