import { Button, Kbd, Text } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { useLayoutEffect, useRef } from 'react';

import { Notice } from '../../ui';
import classes from './save-bar.module.css';

interface SaveBarProps {
  saving: boolean;
  /** Why the last attempt to save failed. */
  failure: string | undefined;
  onSave: () => void;
  onDiscard: () => void;
}

/** Stays at the bottom while there are unsaved changes. */
export function SaveBar({ saving, failure, onSave, onDiscard }: SaveBarProps) {
  const mac = useOs() === 'macos';
  const bar = useRef<HTMLElement>(null);
  // The bar disappears with the pressed button; without this, tabbing would start at the top again.
  useLayoutEffect(() => {
    const own = bar.current;
    return () => {
      const active = document.activeElement;
      if (active !== document.body && !own?.contains(active)) return;
      own?.closest('main')?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <section ref={bar} aria-label="Unsaved changes" className={classes.bar}>
      {failure && (
        <Notice tone="error" actions={[{ label: 'Try again', onClick: onSave }]}>
          Not saved. {failure}
        </Notice>
      )}
      <div className={classes.line}>
        <Text size="sm" className={classes.text}>
          Unsaved changes
        </Text>
        <Button variant="default" onClick={onDiscard} disabled={saving}>
          Discard
        </Button>
        <Button
          onClick={onSave}
          loading={saving}
          rightSection={
            <Kbd size="xs" aria-hidden className={classes.keys}>
              {mac ? '⌘S' : 'Ctrl+S'}
            </Kbd>
          }
        >
          Save
        </Button>
      </div>
    </section>
  );
}
