import { removedWords } from '@/lib/editor/write/removed-words';
import type { InsertOutcome, RemoveOutcome } from '@/lib/editor/types';

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
  steps: Record<NextStep, NoticeAction>;
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
      {line.text}
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
      return buttonLine(state.outcome, props);
    case 'remove':
      return removeLine(state.outcome, props);
    case 'undo':
      return state.outcome.status === 'undone'
        ? { tone: 'info', text: undoneWords(state.outcome) }
        : { tone: 'error', text: state.outcome.message };
    case 'insert':
      return insertLine(state.outcome, props);
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
    text: `${copied}. Paste it at the top of the template`,
    actions: [copying(reference, onCopyReference)],
  };
}

function insertLine(outcome: InsertOutcome, props: ActionResultProps): Line {
  if (outcome.status === 'refused') {
    const actions = nextSteps(outcome.reason).map((step) => props.steps[step]);
    return { tone: 'error', text: outcome.message, actions };
  }
  const undo = { label: 'Undo', onClick: props.onUndo };
  const { heldBy, variable } = outcome;
  const reference = `{{${variable}}}`;
  const why =
    heldBy === undefined ? '' : `. The link is ${reference} here: “${heldBy}” has the usual`;
  const updated = outcome.block === 'updated';
  if (outcome.style === 'inline') {
    const text = `${updated ? 'Updated in' : 'Inserted into'} the field${why}`;
    return { tone: 'success', text, actions: [undo] };
  }
  if (outcome.reference) {
    const text = `${updated ? 'Updated, and put into the link field' : 'Inserted in 2 places'}${why}`;
    return { tone: 'success', text, actions: [undo] };
  }
  const rest = `Inserted at the top${why}. No link field was in use: paste ${reference} into one`;
  return {
    tone: 'success',
    text: updated ? 'Updated in the template' : rest,
    actions: updated ? [undo] : [copying(reference, props.onCopyReference), undo],
  };
}

function buttonLine(outcome: InsertOutcome, props: ActionResultProps): Line {
  if (outcome.status === 'refused') return { tone: 'error', text: outcome.message };
  return {
    tone: 'success',
    text: 'Button inserted at the cursor, and its snippet at the top',
    actions: [{ label: 'Undo', onClick: props.onUndo }],
  };
}

function removeLine(outcome: RemoveOutcome, props: ActionResultProps): Line {
  if (outcome.status === 'refused') {
    const actions = stepsAfterRemoval(outcome.reason).map((step) => props.steps[step]);
    return { tone: 'error', text: outcome.message, actions };
  }
  return {
    tone: outcome.emptied > 0 ? 'warning' : 'success',
    text: removedWords(outcome),
    actions: [{ label: 'Undo', onClick: props.onUndo }],
  };
}

function copying(reference: string, onCopyReference: (reference: string) => void): NoticeAction {
  return { label: `Copy ${reference}`, onClick: () => onCopyReference(reference) };
}
