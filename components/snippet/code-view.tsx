import { Box } from '@mantine/core';
import { type KeyboardEvent, useMemo } from 'react';

import { tokenize } from '@/lib/snippet/explain';

import styles from './code.module.css';
import { Highlighted } from './highlighted';

/** Only the code, so that “select all” in it selects nothing else. */
export function CodeView({ code }: { code: string }) {
  const tokens = useMemo(() => tokenize(code), [code]);
  return (
    // It can take the focus because it scrolls: the keyboard scrolls the focused element.
    <Box
      component="section"
      className={styles.box}
      aria-label="Code with the secret hidden"
      tabIndex={0}
      onKeyDown={selectAll}
    >
      <pre className={styles.code} dir="ltr">
        <Highlighted tokens={tokens} />
      </pre>
    </Box>
  );
}

function selectAll(event: KeyboardEvent<HTMLElement>): void {
  if (event.key.toLowerCase() !== 'a' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  window.getSelection()?.selectAllChildren(event.currentTarget);
}
