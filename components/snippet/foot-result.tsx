import type { InsertOutcome } from '@/lib/editor/types';

import { Notice, type NoticeAction, type Tone } from '../ui';
import type { FootState } from './use-foot';
import { nextSteps, type NextStep } from './next-steps';

interface FootResultProps {
  state: FootState;
  /** `{{longURL}}`. */
  reference: string;
  onUndo: () => void;
  onCopyReference: () => void;
  /** What a refused insertion's next steps do. */
  steps: Record<NextStep, NoticeAction>;
}

interface Line {
  tone: Tone;
  text: string;
  actions?: NoticeAction[];
}

/** What happened, in one line, with the way back or the way on. */
export function FootResult(props: FootResultProps) {
  const line = lineFor(props);
  if (!line) return null;
  return (
    <Notice tone={line.tone} shape="bar" {...(line.actions && { actions: line.actions })}>
      {line.text}
    </Notice>
  );
}

function lineFor(props: FootResultProps): Line | undefined {
  const { state, reference } = props;
  switch (state.step) {
    case 'ready':
    case 'working':
      return undefined;
    case 'failed':
      return { tone: 'error', text: state.message, actions: [props.steps.copy] };
    case 'copied':
      return state.what === 'reference'
        ? { tone: 'success', text: `Copied. Paste ${reference} into the link field` }
        : {
            tone: 'success',
            text: 'Copied, secret included. Paste it at the top of the template',
            actions: [copyReference(props)],
          };
    case 'undo':
      return state.outcome.status === 'undone'
        ? { tone: 'info', text: 'Undone. The template is as it was' }
        : { tone: 'error', text: state.outcome.message };
    case 'insert':
      return insertLine(state.outcome, props);
  }
}

function insertLine(outcome: InsertOutcome, props: FootResultProps): Line {
  if (outcome.status === 'refused') {
    const actions = nextSteps(outcome.reason).map((step) => props.steps[step]);
    return { tone: 'error', text: outcome.message, actions };
  }
  const undo = { label: 'Undo', onClick: props.onUndo };
  const updated = outcome.block === 'updated';
  if (outcome.reference) {
    const text = updated ? 'Updated, and put into the link field' : 'Inserted in 2 places';
    return { tone: 'success', text, actions: [undo] };
  }
  return {
    tone: 'success',
    text: updated
      ? 'Updated in the template'
      : `Inserted at the top. No link field was in use: paste ${props.reference} into one`,
    actions: updated ? [undo] : [copyReference(props), undo],
  };
}

function copyReference({ reference, onCopyReference }: FootResultProps): NoticeAction {
  return { label: `Copy ${reference}`, onClick: onCopyReference };
}
