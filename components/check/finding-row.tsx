import { Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconBulb, IconExclamationCircle } from '@tabler/icons-react';

import type { CheckedFinding } from '@/lib/check';

import { fieldLabel } from '../mapping/words';
import styles from './check.module.css';
import { offerWords } from './words';

const SEVERITIES = {
  error: { word: 'Error', Icon: IconExclamationCircle },
  warning: { word: 'Warning', Icon: IconAlertTriangle },
  hint: { word: 'Hint', Icon: IconBulb },
} as const;

interface FindingRowProps {
  finding: CheckedFinding;
  /** Attributes of buttons that change the template; see `waitingFor`. */
  waiting: object;
  onShow: () => void;
  onFix: () => void;
  onReplace: () => void;
  /** Adds the ID that the link's project lacks, or opens the project where only its author knows it. */
  onAddId: () => void;
}

/** One finding: how serious it is, what happens to whom, where, and what to do about it. */
export function FindingRow(props: FindingRowProps) {
  const { finding, waiting, onShow, onFix, onReplace, onAddId } = props;
  const { severity, message, excerpt, line, fixLabel, lacksId, replacement } = finding;
  const { word, Icon } = SEVERITIES[severity];
  return (
    <li className={styles.row} data-severity={severity}>
      <div className={styles.rowHead}>
        <span className={styles.severity}>
          <Icon size={16} aria-hidden />
          {word}
        </span>
        <span className={styles.line}>Line {line}</span>
      </div>
      <Text size="sm">
        <bdi>{message}</bdi>
      </Text>
      <pre className={styles.excerpt} dir="ltr">
        {excerpt.before}
        <mark className={styles.marked}>{excerpt.marked}</mark>
        {excerpt.after}
      </pre>
      {replacement && (
        <Text size="xs" c="dimmed">
          <bdi>
            {replacement.status === 'refused' && 'It cannot be replaced in one click. '}
            {offerWords(replacement)}
          </bdi>
        </Text>
      )}
      <div className={styles.actions}>
        {replacement?.status === 'ready' && (
          <Button size="xs" variant="light" className={styles.fix} onClick={onReplace} {...waiting}>
            Replace with a right block
          </Button>
        )}
        {lacksId && (
          <Button size="xs" variant="light" className={styles.fix} onClick={onAddId} {...waiting}>
            {lacksId.adds ? `Add ${fieldLabel(lacksId.adds.field)}` : 'Open project'}
          </Button>
        )}
        {fixLabel !== undefined && (
          <Button
            size="xs"
            variant="light"
            className={styles.fix}
            aria-label={`Fix: ${fixLabel}`}
            onClick={onFix}
            {...waiting}
          >
            Fix
          </Button>
        )}
        <Button size="xs" variant="default" aria-label={`Show line ${line}`} onClick={onShow}>
          Show
        </Button>
        {fixLabel !== undefined && (
          <Text size="xs" c="dimmed" className={styles.fixLabel}>
            {fixLabel}
          </Text>
        )}
      </div>
    </li>
  );
}
