import { Textarea } from '@mantine/core';

interface CodeBoxProps {
  /** Read aloud, "Snippet". */
  label: string;
  value: string;
}

/** Code as it will stand. A read-only field: reachable, scrollable and selectable by keyboard. */
export function CodeBox({ label, value }: CodeBoxProps) {
  return (
    <Textarea
      aria-label={label}
      value={value}
      readOnly
      rows={8}
      dir="ltr"
      spellCheck={false}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
    />
  );
}
