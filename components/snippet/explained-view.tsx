import { Box } from '@mantine/core';

import type { ExplainedLine } from '@/lib/snippet/explain';

import styles from './code.module.css';
import { Highlighted } from './highlighted';

/** What each piece of the code does, the piece under it. */
export function ExplainedView({ lines }: { lines: readonly ExplainedLine[] }) {
  return (
    // Scrolls, so it takes the focus: the keyboard scrolls what has it.
    <Box component="section" className={styles.box} aria-label="The code, explained" tabIndex={0}>
      <ol className={styles.lines}>
        {lines.map(({ code, meaning }) => (
          <li key={code}>
            <p className={styles.meaning}>{meaning}</p>
            <code className={styles.piece} dir="ltr">
              <Highlighted code={code} />
            </code>
          </li>
        ))}
      </ol>
    </Box>
  );
}
