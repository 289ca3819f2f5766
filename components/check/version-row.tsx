import { Button, Text } from '@mantine/core';

import type { VersionVerdict } from '@/lib/moengage/version-findings';

import { Disclosure } from '../ui';
import styles from './versions-check.module.css';
import { verdictWords } from './version-words';
import { counted } from './words';

interface VersionRowProps {
  verdict: VersionVerdict;
  /** Whether it lacks a link that others have. */
  lacksLink: boolean;
  /** Whether the author has it open; its problems are then listed with their fixes. */
  isOpen: boolean;
  /** False for a tab that nobody knows. */
  canOpen: boolean;
  onOpen: () => void;
}

const BELOW = 'It is open, its findings are below.';

/** What a check of all versions has found in one, in short. */
export function VersionRow({ verdict, lacksLink, isOpen, canOpen, onOpen }: VersionRowProps) {
  const { name } = verdict;
  const {
    worst = [],
    errors = 0,
    warnings = 0,
  } = verdict.status === 'checked' ? verdict.check : {};
  const left = errors + warnings - worst.length;
  const words = verdictWords(verdict, lacksLink);
  const tone = verdict.status === 'unchecked' ? 'unknown' : errors > 0 ? 'error' : 'quiet';
  return (
    <li className={styles.version} data-tone={worst.length > 0 && errors === 0 ? 'warning' : tone}>
      <div className={styles.about}>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        {isOpen ? (
          <Text size="sm" c="dimmed">
            {verdict.status === 'unchecked' ? `${verdict.why} ${BELOW}` : BELOW}
          </Text>
        ) : worst.length === 0 ? (
          <Text size="sm" c="dimmed">
            {words}
          </Text>
        ) : (
          <Disclosure label={<span className={styles.count}>{words}</span>}>
            <ul className={styles.problems}>
              {worst.map(({ severity, message, line }) => (
                <li key={`${line} ${message}`} data-severity={severity}>
                  <bdi>{message}</bdi> <span className={styles.line}>Line {line}</span>
                </li>
              ))}
              {left > 0 && <li>{`And ${counted(left, 'more problem')}`}</li>}
            </ul>
          </Disclosure>
        )}
      </div>
      {!isOpen && canOpen && (
        <Button
          size="xs"
          variant="default"
          className={styles.open}
          aria-label={`Open ${name}`}
          onClick={onOpen}
        >
          Open
        </Button>
      )}
    </li>
  );
}
