import { Notice, type NoticeAction, type Tone } from '../ui';
import styles from './check.module.css';
import type { CheckResult } from './use-check';
import { counted } from './words';

interface CheckResultLineProps {
  result: CheckResult | undefined;
  onUndo: () => void;
}

interface Line {
  tone: Tone;
  text: string;
  actions?: NoticeAction[];
}

/** What happened, in one line, with the way back; always in sight. */
export function CheckResultLine({ result, onUndo }: CheckResultLineProps) {
  const line = result && lineFor(result, onUndo);
  if (!line) return null;
  return (
    <div className={styles.foot}>
      <Notice tone={line.tone} shape="bar" {...(line.actions && { actions: line.actions })}>
        <bdi>{line.text}</bdi>
      </Notice>
    </div>
  );
}

function lineFor(result: CheckResult, onUndo: () => void): Line | undefined {
  if (result.step === 'failed') return { tone: 'error', text: result.message };
  const { outcome } = result;
  switch (outcome.status) {
    case 'refused':
      return { tone: result.step === 'show' ? 'info' : 'error', text: outcome.message };
    case 'fixed':
      return {
        tone: 'success',
        text: `${counted(outcome.count, 'problem')} fixed`,
        actions: [{ label: 'Undo', onClick: onUndo }],
      };
    case 'undone':
      return { tone: 'info', text: 'Undone. The template is as it was' };
    case 'shown':
      return undefined;
  }
}
