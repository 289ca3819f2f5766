import { Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';

import styles from './check.module.css';
import { listed } from './version-words';

interface MissingLinkProps {
  /** The version without the link. */
  name: string;
  /** Those that have it. */
  having: readonly string[];
  isOpen: boolean;
  onOpen: () => void;
  onInsert?: () => void;
  /** Inserts in all versions that lack it. */
  all?: { count: number; onInsert: () => void };
}

/** A finding of the whole message: the link is in some of its versions, and not in this one. */
export function MissingLink({ name, having, isOpen, onOpen, onInsert, all }: MissingLinkProps) {
  const have = having.length === 1 ? 'has' : 'have';
  return (
    <li className={styles.row} data-severity="warning">
      <div className={styles.rowHead}>
        <span className={styles.severity}>
          <IconAlertTriangle size={16} aria-hidden />
          Warning
        </span>
      </div>
      <Text size="sm">
        <bdi>{`The link is missing in ${name}`}</bdi>
      </Text>
      <Text size="xs" c="dimmed">
        <bdi>{`${listed(having)} ${have} it. Recipients of ${name} get no SmartPass link.`}</bdi>
      </Text>
      <div className={styles.actions}>
        {onInsert && (
          <Button size="xs" variant="light" className={styles.fix} onClick={onInsert}>
            {`Insert in ${name}`}
          </Button>
        )}
        {all && (
          <Button size="xs" variant="default" onClick={all.onInsert}>
            {`Insert in all ${all.count} without it`}
          </Button>
        )}
        {!isOpen && (
          <Button size="xs" variant="default" aria-label={`Open ${name}`} onClick={onOpen}>
            Open
          </Button>
        )}
      </div>
    </li>
  );
}
