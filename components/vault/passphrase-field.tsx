import '@mantine/core/styles/PasswordInput.css';
import { PasswordInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import { useFocusAtFirst } from '../ui';

interface PassphraseFieldProps {
  /** Its name in the form's data. */
  name: string;
  label: string;
  /** Whether it is an existing or a new passphrase; password managers need to know. */
  kind: 'current' | 'new';
  description?: ReactNode;
  error?: ReactNode;
  /** Whether to focus it, because the author came to type it. */
  isFirst?: boolean;
}

/**
 * An input for a passphrase. The form reads its value from the input, because React would write a
 * controlled value into the page's source.
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
