import { Notice, type NoticeAction, type Tone } from '../ui';
import styles from './check.module.css';
import type { CheckResult } from './use-check';
import { fixedWords } from './words';

interface CheckResultLineProps {
  result: CheckResult | undefined;
  onUndo: () => void;
  onCopy: () => void;
}

interface Line {
  tone: Tone;
  text: string;
  actions?: NoticeAction[];
}

/** What happened, in one line, with the way back; always in sight. */
export function CheckResultLine({ result, onUndo, onCopy }: CheckResultLineProps) {
  const line = result && lineFor(result, onUndo, onCopy);
  if (!line) return null;
  return (
    <div className={styles.foot}>
      <Notice tone={line.tone} shape="bar" {...(line.actions && { actions: line.actions })}>
        <bdi>{line.text}</bdi>
      </Notice>
    </div>
  );
}

function lineFor(result: CheckResult, onUndo: () => void, onCopy: () => void): Line | undefined {
  if (result.step === 'failed') return { tone: 'error', text: result.message };
  const { outcome } = result;
  const copy = { label: 'Copy the mended template', onClick: onCopy };
  switch (outcome.status) {
    case 'refused':
      return {
        tone: result.step === 'show' ? 'info' : 'error',
        text: outcome.message,
        ...(outcome.reason === 'read-back-differs' && result.step === 'fix' && { actions: [copy] }),
      };
    case 'fixed':
      return {
        tone: outcome.left ? 'warning' : 'success',
        text: fixedWords(outcome),
        actions: [{ label: 'Undo', onClick: onUndo }, ...(outcome.left ? [copy] : [])],
      };
    case 'mended':
      return {
        tone: 'success',
        text: 'Copied, with every fix made. Paste it where the editor shows its code',
      };
    case 'undone':
      return { tone: 'info', text: 'Undone. The template is as it was' };
    case 'shown':
      return undefined;
  }
}
