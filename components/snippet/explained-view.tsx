import { Box } from '@mantine/core';

import { useMemo } from 'react';

import { type ExplainedLine, tokenizeLines } from '@/lib/snippet/explain';

import styles from './code.module.css';
import { Highlighted } from './highlighted';

/** What each piece of the code does, with the piece below it. */
export function ExplainedView({ lines }: { lines: readonly ExplainedLine[] }) {
  // A row of the payload starts in the middle of a tag, so lines cannot be tokenized separately.
  const tokens = useMemo(() => tokenizeLines(lines.map(({ code }) => code)), [lines]);
  return (
    // It can take the focus because it scrolls: the keyboard scrolls the focused element.
    <Box component="section" className={styles.box} aria-label="The code, explained" tabIndex={0}>
      <ol className={styles.lines}>
        {lines.map(({ code, meaning }, at) => (
          <li key={code}>
            <p className={styles.meaning}>{meaning}</p>
            <code className={styles.piece} dir="ltr">
              <Highlighted tokens={tokens[at] ?? []} />
            </code>
          </li>
        ))}
      </ol>
    </Box>
  );
}
