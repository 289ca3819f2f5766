import { Anchor, Text, TextInput } from '@mantine/core';

import type { Profile } from '@/lib/jinja/types';
import type { AttributeSource, FieldMapping } from '@/lib/snippet/types';

import styles from './preview.module.css';
import { attributesUsed, valueIn } from './recipient';

interface RecipientEditorProps {
  fields: readonly FieldMapping[];
  profile: Profile;
  onChange: (attribute: AttributeSource, value: string) => void;
  onReset: () => void;
}

/** The attributes that the project reads, with this recipient's values to change. */
export function RecipientEditor({ fields, profile, onChange, onReset }: RecipientEditorProps) {
  const attributes = attributesUsed(fields);
  if (attributes.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        No field reads an attribute, so every recipient gets the same.
      </Text>
    );
  }
  return (
    <div className={styles.values}>
      {attributes.map((attribute) => (
        <TextInput
          key={`${attribute.object}.${attribute.name}`}
          label={attribute.name}
          placeholder="Empty"
          value={valueIn(profile, attribute)}
          onChange={(event) => onChange(attribute, event.currentTarget.value)}
        />
      ))}
      <Anchor component="button" type="button" size="sm" ta="start" onClick={onReset}>
        Back to the sample values
      </Anchor>
    </div>
  );
}
