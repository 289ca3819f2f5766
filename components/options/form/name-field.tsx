import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

interface NameFieldProps {
  value: string;
  onChange: (value: string) => void;
  error?: ReactNode;
}

/** What the author calls the project; only Passlink and the author see it. */
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
