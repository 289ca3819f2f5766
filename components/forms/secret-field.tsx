import { Button, Input, PasswordInput, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';

import { RevealedSecret } from './revealed-secret';
import classes from './secret-field.module.css';
import type { SecretEdit } from './secret-edits';
import type { RevealRequest } from './use-reveal';

interface SecretFieldProps {
  label: string;
  description?: ReactNode;
  /** Whether the vault already holds one. */
  saved: boolean;
  /** Gets the saved secret to show it; absent for a project that is not saved yet. */
  reveal?: RevealRequest | undefined;
  edit: SecretEdit;
  onChange: (edit: SecretEdit) => void;
  /** Why it cannot be saved. */
  error?: string | undefined;
  /** A doubt about it that does not keep it from being saved. */
  advice?: string | undefined;
  /** What having none means. */
  whenAbsent?: string;
}

/**
 * A secret: masked while typing. A saved one can be shown for half a minute, replaced or removed.
 */
export function SecretField(props: SecretFieldProps) {
  const place = useRef<HTMLDivElement>(null);
  /** The pressed button disappears, so the focus goes to what replaces it. */
  const swap = (edit: SecretEdit) => {
    props.onChange(edit);
    requestAnimationFrame(() => {
      place.current?.querySelector<HTMLElement>('input, button')?.focus();
    });
  };
  return (
    <div ref={place}>
      {props.saved && props.edit.kind !== 'replace' ? (
        <SavedSecret label={props.label} edit={props.edit} reveal={props.reveal} onChange={swap} />
      ) : (
        <TypedSecret {...props} onKeep={() => swap({ kind: 'keep' })} />
      )}
    </div>
  );
}

type SavedSecretProps = Pick<SecretFieldProps, 'label' | 'edit' | 'onChange' | 'reveal'>;

function SavedSecret({ label, edit, reveal, onChange }: SavedSecretProps) {
  const labelId = useId();
  const removed = edit.kind === 'remove';
  return (
    <fieldset aria-labelledby={labelId} className={classes.group}>
      <Input.Label id={labelId} labelElement="div">
        {label}
      </Input.Label>
      <div className={classes.saved}>
        <IconLock size={16} aria-hidden className={classes.lock} />
        <Text span size="sm" className={classes.state}>
          {removed ? 'Removed when you save' : 'Saved'}
        </Text>
        {removed ? (
          <Button size="compact-sm" variant="subtle" onClick={() => onChange({ kind: 'keep' })}>
            Keep it
          </Button>
        ) : (
          <>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => onChange({ kind: 'replace', text: '' })}
            >
              Replace
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              onClick={() => onChange({ kind: 'remove' })}
            >
              Remove
            </Button>
          </>
        )}
      </div>
      {reveal && !removed && <RevealedSecret label={label} request={reveal} />}
    </fieldset>
  );
}

function TypedSecret(props: SecretFieldProps & { onKeep: () => void }) {
  const { label, description, saved, edit, onChange, error, advice, whenAbsent } = props;
  const [visible, setVisible] = useState(false);
  const text = edit.kind === 'replace' ? edit.text : '';
  const input = useTyped(text);
  const note = text === '' && !saved ? whenAbsent : advice;
  const toggle = `${visible ? 'Hide' : 'Show'} ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  return (
    <div>
      <PasswordInput
        label={label}
        description={description}
        ref={input}
        onChange={(event) => onChange({ kind: 'replace', text: event.currentTarget.value })}
        error={error}
        visible={visible}
        onVisibilityChange={setVisible}
        visibilityToggleFocusable
        visibilityToggleButtonProps={{ 'aria-label': toggle }}
        autoComplete="off"
        spellCheck={false}
        classNames={{ wrapper: classes.wrapper, innerInput: classes.input }}
      />
      {note && !error && (
        <Text component="output" display="block" size="xs" className={classes.note}>
          {note}
        </Text>
      )}
      {saved && (
        <Button size="compact-sm" variant="subtle" mt={4} onClick={props.onKeep}>
          Keep the saved one
        </Button>
      )}
    </div>
  );
}

/**
 * Keeps an input and a text in step without controlling the input: React would write a controlled
 * value into the `value` attribute, and so into the page's source.
 */
function useTyped(text: string) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (input.current && input.current.value !== text) input.current.value = text;
  }, [text]);
  return input;
}
