import { TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';

import { checkFieldValue, findField } from '@/lib/passkit';

import { fieldLabel } from '../mapping';
import { IconButton } from '../ui';

interface SignFieldProps {
  name: string;
  value: string;
  onChange: (value: string) => void;
  /** There for a field that the author added. */
  onRemove?: (() => void) | undefined;
}

/** One value of the pass, checked as it is typed. Advice only: PassKit decides. */
export function SignField({ name, value, onChange, onRemove }: SignFieldProps) {
  const label = fieldLabel(name);
  const problem = checkFieldValue(name, value);
  const example = findField(name)?.example;
  return (
    <TextInput
      label={label}
      labelProps={{ title: name }}
      value={value}
      placeholder={example}
      error={
        problem &&
        [problem.reason, problem.example && `Such as ${problem.example}`].filter(Boolean).join(' ')
      }
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(onRemove && {
        rightSectionPointerEvents: 'all',
        rightSection: (
          <IconButton label={`Remove ${label}`} size={28} onClick={onRemove}>
            <IconX size={16} aria-hidden />
          </IconButton>
        ),
      })}
    />
  );
}
