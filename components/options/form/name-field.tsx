import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

interface NameFieldProps {
  value: string;
  onChange: (value: string) => void;
  error?: ReactNode;
}

/** The author's name for the project; only Passlink shows it. */
export function NameField({ value, onChange, error }: NameFieldProps) {
  return (
    <TextInput
      label="Name"
      description="For you: PassKit and recipients do not see it."
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
    />
  );
}
