import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

interface LinkLineProps {
  /** Read aloud, "Signed link". */
  label: string;
  value: string;
  placeholder?: string;
  /** Icon buttons at its end. */
  children?: ReactNode;
}

/** A link of any length on one line: focus selects it whole, nothing wraps. */
export function LinkLine({ label, value, placeholder, children }: LinkLineProps) {
  return (
    <div style={{ display: 'flex', gap: 4, alignItems: 'center' }}>
      <TextInput
        aria-label={label}
        value={value}
        placeholder={placeholder}
        readOnly
        flex={1}
        miw={0}
        dir="ltr"
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
        onFocus={(event) => event.currentTarget.select()}
      />
      {children}
    </div>
  );
}
