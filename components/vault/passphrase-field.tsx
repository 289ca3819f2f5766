import '@mantine/core/styles/PasswordInput.css';
import { PasswordInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import { useFocusAtFirst } from '../ui';

interface PassphraseFieldProps {
  /** By which the form's data has it. */
  name: string;
  label: string;
  /** Whether it is one that is there already, for password managers. */
  kind: 'current' | 'new';
  description?: ReactNode;
  error?: ReactNode;
  /** It is what the author came for: typing goes into it at once. */
  isFirst?: boolean;
}

/**
 * A passphrase as it is typed. The form reads it from the input: React would write a value that it
 * controls into the page's source.
 */
export function PassphraseField({ kind, label, isFirst = false, ...rest }: PassphraseFieldProps) {
  const input = useFocusAtFirst<HTMLInputElement>(isFirst);
  const [visible, setVisible] = useState(false);
  const named = `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  return (
    <PasswordInput
      ref={input}
      label={label}
      autoComplete={kind === 'new' ? 'new-password' : 'current-password'}
      spellCheck={false}
      visible={visible}
      onVisibilityChange={setVisible}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': `${visible ? 'Hide' : 'Show'} ${named}` }}
      maxLength={1024}
      {...rest}
    />
  );
}
