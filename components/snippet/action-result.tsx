import { bareReference } from '@/lib/block/reference';
import {
  CHECKED,
  CHECKING,
  DONE,
  inSentences,
  putBackWords,
  unknownWords,
} from '@/lib/editor/hold/words';
import { removedWords } from '@/lib/editor/write/remove/removed-words';
import { savedLaterWords } from '@/lib/editor/write/insert/saved-later-words';
import type { HoldReport, InsertOutcome, LastHold, RemoveOutcome } from '@/lib/editor/types';

import { undoneWords } from '../open-page/undone-words';
import { Notice, type NoticeAction, type Tone } from '../ui';
import type { SnippetActionState } from './use-snippet-actions';
import { nextSteps, type NextStep, stepsAfterRemoval } from './next-steps';

interface ActionResultProps {
  state: SnippetActionState;
  /** What links contain in this template, `{{longURL}}`. */
  reference: string;
  onUndo: () => void;
  onCopyReference: (reference: string) => void;
  /** The actions of the next steps after a refusal. */
  steps: Record<NextStep | 'visual', NoticeAction>;
}

interface Line {
  tone: Tone;
  text: string;
  actions?: NoticeAction[];
}

/** The result of the last action in one line, with undo or the next step. */
export function ActionResult(props: ActionResultProps) {
  const line = lineFor(props);
  if (!line) return null;
  return (
    <Notice tone={line.tone} shape="bar" {...(line.actions && { actions: line.actions })}>
      {inSentences(line.text)}
    </Notice>
  );
}

function lineFor(props: ActionResultProps): Line | undefined {
  const { state } = props;
  switch (state.step) {
    case 'ready':
    case 'working':
      return undefined;
    case 'failed':
      return { tone: 'error', text: state.message, actions: [props.steps.copy] };
    case 'copied':
      return copiedLine(state, props);
    case 'button':
      return notHeldLine(state.hold, 'insert', props) ?? buttonLine(state, props);
    case 'remove':
      return notHeldLine(state.hold, 'remove', props) ?? removeLine(state, props);
    case 'earlier':
      return earlierLine(state, props);
    case 'undo':
      return state.outcome.status === 'undone'
        ? { tone: 'info', text: undoneWords(state.outcome) }
        : { tone: 'error', text: state.outcome.message };
    case 'insert':
      return notHeldLine(state.hold, 'insert', props) ?? insertLine(state, props);
  }
}

function copiedLine(
  state: Extract<SnippetActionState, { step: 'copied' }>,
  { reference, onCopyReference }: ActionResultProps,
): Line {
  if (state.what === 'reference') {
    return { tone: 'success', text: `Copied. Paste ${state.reference} into the link field` };
  }
  const copied = state.holdsSecret ? 'Copied, secret included' : 'Copied';
  if (state.what === 'inline') {
    return { tone: 'success', text: `${copied}. Paste it where the link goes` };
  }
  return {
    tone: 'success',
    text: `${copied}. Paste it at the top of the template, in a whole document right behind <body …>`,
    actions: [copying(reference, onCopyReference)],
  };
}

/** What came of a change that does not stand any more, or that nobody could look at. */
function notHeldLine(
  hold: HoldReport | undefined,
  did: LastHold['did'],
  { steps }: ActionResultProps,
): Line | undefined {
  if (hold?.stage === 'unknown') return { tone: 'warning', text: unknownWords(hold, did) };
  if (hold?.stage !== 'put-back') return undefined;
  const again = hold.otherWay === 'visual' ? steps.visual : steps.copy;
  const actions = did === 'insert' ? [again] : [];
  return { tone: 'error', text: putBackWords(hold, did), actions };
}

function earlierLine(
  { did, hold }: Extract<SnippetActionState, { step: 'earlier' }>,
  props: ActionResultProps,
): Line {
  const notHeld = notHeldLine(hold, did, props);
  if (notHeld) return notHeld;
  return {
    tone: toneOf(hold),
    text: `${DONE[did]}${howOf(hold)}`,
    actions: [{ label: 'Undo', onClick: props.onUndo }],
  };
}

function toneOf(hold: HoldReport | undefined): Tone {
  return hold?.stage === 'checking' ? 'info' : 'success';
}

/** Whether a change is being checked, or is checked; nothing where nobody looks again. */
function howOf(hold: HoldReport | undefined): string {
  return hold === undefined ? '' : hold.stage === 'checking' ? CHECKING : CHECKED;
}

function insertLine(
  { outcome, hold }: { outcome: InsertOutcome; hold?: HoldReport },
  props: ActionResultProps,
): Line {
  if (outcome.status === 'refused') {
    const actions = nextSteps(outcome.reason).map((step) => props.steps[step]);
    return { tone: 'error', text: outcome.message, actions };
  }
  const undo = { label: 'Undo', onClick: props.onUndo };
  const { heldBy, variable } = outcome;
  const bare = bareReference(variable);
  const reference = outcome.link ?? bare;
  const why = heldBy === undefined ? '' : `. The link is ${bare} here: “${heldBy}” has the usual`;
  const updated = outcome.block === 'updated';
  const how = howOf(hold);
  const tone = toneOf(hold);
  if (outcome.style === 'inline') {
    const text = `${updated ? 'Updated in' : 'Inserted into'} the field${how}${why}`;
    return { tone, text, actions: [undo] };
  }
  if (outcome.savedLater) {
    const text = `${savedLaterWords(outcome.savedLater, updated ? 'Updated' : 'Inserted')}${why}`;
    const copy = outcome.reference ? [] : [copying(reference, props.onCopyReference)];
    return { tone: 'warning', text, actions: [...copy, undo] };
  }
  if (outcome.reference) {
    const text = `${updated ? 'Updated, and put into the link field' : 'Inserted in 2 places'}${how}${why}`;
    return { tone, text, actions: [undo] };
  }
  const rest = `Inserted at the top${how}${why}. No link field was in use: paste ${reference} into one`;
  return {
    tone,
    text: updated ? `Updated in the template${how}` : rest,
    actions: updated ? [undo] : [copying(reference, props.onCopyReference), undo],
  };
}

function buttonLine(
  { outcome, hold }: { outcome: InsertOutcome; hold?: HoldReport },
  props: ActionResultProps,
): Line {
  if (outcome.status === 'refused') return { tone: 'error', text: outcome.message };
  if (outcome.savedLater) {
    return {
      tone: 'warning',
      text: savedLaterWords(outcome.savedLater, 'Inserted'),
      actions: [{ label: 'Undo', onClick: props.onUndo }],
    };
  }
  return {
    tone: toneOf(hold),
    text: `Button inserted at the cursor, and its snippet at the top${howOf(hold)}`,
    actions: [{ label: 'Undo', onClick: props.onUndo }],
  };
}

function removeLine(
  { outcome, hold }: { outcome: RemoveOutcome; hold?: HoldReport },
  props: ActionResultProps,
): Line {
  if (outcome.status === 'refused') {
    const actions = stepsAfterRemoval(outcome.reason).map((step) => props.steps[step]);
    return { tone: 'error', text: outcome.message, actions };
  }
  return {
    tone: outcome.emptied > 0 ? 'warning' : toneOf(hold),
    text: removedWords(outcome, howOf(hold)),
    actions: [{ label: 'Undo', onClick: props.onUndo }],
  };
}

function copying(reference: string, onCopyReference: (reference: string) => void): NoticeAction {
  return { label: `Copy ${reference}`, onClick: () => onCopyReference(reference) };
}
