import { VisuallyHidden } from '@mantine/core';

import styles from './check-count.module.css';
import type { CheckState } from './check-state';
import { counted, problemsAmong } from './words';

/** With more than two digits, the tabs would change their width. */
const SHOWN_AT_MOST = 99;

/** The number of problems, beside the tab's name; nothing if there are none. */
export function CheckCount({ state }: { state: CheckState }) {
  const problems = state.status === 'checked' ? problemsAmong(state.findings) : [];
  if (problems.length === 0) return null;
  const isBad = problems.some(({ severity }) => severity === 'error');
  return (
    <span className={styles.count} data-severity={isBad ? 'error' : 'warning'}>
      <span aria-hidden>
        {problems.length > SHOWN_AT_MOST ? `${SHOWN_AT_MOST}+` : problems.length}
      </span>
      <VisuallyHidden>{counted(problems.length, 'problem')}</VisuallyHidden>
    </span>
  );
}
