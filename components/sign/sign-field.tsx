import { TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';

import { checkFieldValue, findField } from '@/lib/passkit';

import { fieldLabel } from '../mapping';
import { IconButton } from '../ui';
import styles from './sign.module.css';

interface SignFieldProps {
  name: string;
  value: string;
  onChange: (value: string) => void;
  /** Whether the project sends nothing without it. */
  needed: boolean;
  /** Replaces the catalog's label if that is too long here; see `PlaceGroup`. */
  label?: string;
  /** Set for a field that the author added. */
  onRemove?: (() => void) | undefined;
}

/** One value of the pass, checked while it is typed. This is advice only: PassKit decides. */
export function SignField({ name, value, onChange, needed, onRemove, ...rest }: SignFieldProps) {
  const label = rest.label ?? fieldLabel(name);
  const problem = checkFieldValue(name, value);
  const example = findField(name)?.example;
  return (
    <TextInput
      label={needed ? <NeededLabel label={label} /> : label}
      labelProps={{ title: name }}
      name={name}
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

function NeededLabel({ label }: { label: string }) {
  return (
    <>
      {label} <span className={styles.needed}>needed</span>
    </>
  );
}
