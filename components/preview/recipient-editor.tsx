import { Anchor, Button, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';

import type { Profile } from '@/lib/jinja/types';
import { attributesUsed, type Recipient, valueIn } from '@/lib/project';
import type { AttributeSource, FieldMapping } from '@/lib/snippet/types';

import styles from './preview.module.css';

interface RecipientEditorProps {
  recipient: Recipient;
  fields: readonly FieldMapping[];
  /** The sample's values, overridden by the recipient's own. */
  profile: Profile;
  /** Whether to focus the name, because it is the next thing to type. */
  takesFocus: boolean;
  onRename: (name: string) => void;
  onChange: (attribute: AttributeSource, value: string) => void;
  onReset: () => void;
  onRemove: () => void;
}

/** Longer names could not be told apart in a tab. */
const NAME_LIMIT = 60;

/** Edits a recipient's name, and values for the attributes that the project reads. */
export function RecipientEditor(props: RecipientEditorProps) {
  const { recipient, fields, profile, takesFocus } = props;
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    name.current?.focus();
    name.current?.select();
  }, [takesFocus]);
  const attributes = attributesUsed(fields);
  return (
    <div className={styles.values}>
      <TextInput
        ref={name}
        className={styles.wide}
        label="Recipient’s name here"
        maxLength={NAME_LIMIT}
        value={recipient.name}
        onChange={(event) => props.onRename(event.currentTarget.value)}
      />
      {attributes.length === 0 && (
        <Text size="sm" c="dimmed" className={styles.wide}>
          No field reads an attribute, so every recipient gets the same.
        </Text>
      )}
      {attributes.map((attribute) => (
        <TextInput
          key={`${attribute.object}.${attribute.name}`}
          label={attribute.name}
          placeholder="Missing"
          value={valueIn(profile, attribute)}
          onChange={(event) => props.onChange(attribute, event.currentTarget.value)}
        />
      ))}
      <div className={`${styles.wide} ${styles.actions}`}>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={props.onRemove}
        >
          Remove
        </Button>
        <Anchor component="button" type="button" size="sm" onClick={props.onReset}>
          Back to the sample values
        </Anchor>
      </div>
    </div>
  );
}
