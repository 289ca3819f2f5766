import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

import styles from './link-line.module.css';

interface LinkLineProps {
  /** Read aloud, "Signed link". */
  label: string;
  value: string;
  placeholder?: string;
  /** Icon buttons at the end of the line. */
  children?: ReactNode;
}

/** A link of any length on one line, without wrapping. Focus selects all of it. */
export function LinkLine({ label, value, placeholder, children }: LinkLineProps) {
  return (
    <div className={styles.line}>
      <TextInput
        aria-label={label}
        value={value}
        placeholder={placeholder}
        readOnly
        flex={1}
        miw={0}
        dir="ltr"
        classNames={{ input: styles.input }}
        onFocus={(event) => event.currentTarget.select()}
      />
      {children}
    </div>
  );
}
