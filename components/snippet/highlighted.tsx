import type { Token } from '@/lib/snippet/explain';

import styles from './code.module.css';

/** Coloured code. Screen readers and the clipboard get the plain text. */
export function Highlighted({ tokens }: { tokens: readonly Token[] }) {
  return tokens.map(({ kind, text, from }) =>
    kind === 'plain' ? (
      text
    ) : (
      <span key={from} className={styles.token} data-kind={kind}>
        {text}
      </span>
    ),
  );
}
