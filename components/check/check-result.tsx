import {
  CHECKED,
  CHECKING,
  inSentences,
  putBackWords,
  unknownWords,
} from '@/lib/editor/hold/words';

import { fieldLabel } from '../mapping/words';
import { undoneWords } from '../open-page/undone-words';
import { Notice, type NoticeAction, type Tone } from '../ui';
import styles from './check.module.css';
import type { CheckResult } from './use-check';
import { fixedWords, replacedWords } from './words';

/** The actions that a result may offer. */
interface ResultActions {
  onUndo: () => void;
  onCopy: () => void;
  /** For the finding whose recipe could not be replaced in the editor. */
  onCopyReplaced: (id: string) => void;
  onOpenProject: (id: string) => void;
}

interface CheckResultLineProps extends ResultActions {
  result: CheckResult | undefined;
  /** Whether another change is under way, which has to end before the next. */
  isBusy: boolean;
}

interface Line {
  tone: Tone;
  text: string;
  actions?: NoticeAction[];
}

/** The result of the last action in one line, with undo. Always visible. */
export function CheckResultLine({ result, isBusy, ...actions }: CheckResultLineProps) {
  const line = result && lineFor(result, actions);
  if (!line) return null;
  return (
    <div className={styles.footer}>
      <Notice
        tone={line.tone}
        shape="bar"
        {...(line.actions && !isBusy && { actions: line.actions })}
      >
        <bdi>{inSentences(line.text)}</bdi>
      </Notice>
    </div>
  );
}

function lineFor(result: CheckResult, actions: ResultActions): Line | undefined {
  if (result.step === 'failed') return { tone: 'error', text: result.message };
  if (result.step === 'added') {
    const { project, field } = result;
    return {
      tone: 'success',
      text: `${fieldLabel(field)} added to “${project.name}”. The link here does not hold it yet: update it`,
      actions: [{ label: 'Open project', onClick: () => actions.onOpenProject(project.id) }],
    };
  }
  const hold = 'hold' in result ? result.hold : undefined;
  if (hold?.stage === 'put-back') return { tone: 'error', text: putBackWords(hold, 'fix') };
  if (hold?.stage === 'unknown') return { tone: 'warning', text: unknownWords(hold, 'fix') };
  const isChecking = hold?.stage === 'checking';
  const how = hold === undefined ? '' : isChecking ? CHECKING : CHECKED;
  const { outcome } = result;
  const undo = { label: 'Undo', onClick: actions.onUndo };
  const copy = { label: 'Copy the mended template', onClick: actions.onCopy };
  switch (outcome.status) {
    case 'refused':
      return {
        tone: result.step === 'show' ? 'info' : 'error',
        text: outcome.message,
        ...(outcome.reason === 'read-back-differs' && { actions: copyFor(result, actions, copy) }),
      };
    case 'fixed':
      return {
        tone: outcome.left ? 'warning' : isChecking ? 'info' : 'success',
        text: fixedWords(outcome, how),
        actions: [undo, ...(outcome.left ? [copy] : [])],
      };
    case 'replaced': {
      const { id } = outcome.project;
      const open = { label: 'Open project', onClick: () => actions.onOpenProject(id) };
      const tone = isChecking ? 'info' : 'success';
      return { tone, text: replacedWords(outcome, how), actions: [undo, open] };
    }
    case 'mended':
      return {
        tone: 'success',
        text: `Copied, with ${result.step === 'copy' ? 'every fix made' : 'the block in it'}. Paste it where the editor shows its code`,
      };
    case 'undone':
      return { tone: 'info', text: undoneWords(outcome) };
    case 'shown':
      return undefined;
  }
}

/** Offers the clipboard instead, if the editor kept none of the changes. */
function copyFor(result: CheckResult, actions: ResultActions, copy: NoticeAction): NoticeAction[] {
  if (result.step === 'fix') return [copy];
  if (result.step !== 'replace') return [];
  const onClick = () => actions.onCopyReplaced(result.id);
  return [{ label: 'Copy the template with the block', onClick }];
}
