import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';

import { describeMapping } from '@/lib/project';
import type { JoinSource, ValueSource } from '@/lib/snippet/types';

import { IconButton } from '../ui';
import type { Attribute } from '../open-page/read-attributes';
import { AttributePicker } from './attribute-picker';
import styles from './mapping.module.css';

interface JoinEditorProps {
  value: JoinSource;
  found: readonly Attribute[];
  onChange: (value: JoinSource) => void;
}

/** Edits parts that are joined. A missing part is left out with its separator. */
export function JoinEditor({ value, found, onChange }: JoinEditorProps) {
  const { parts, separator = '' } = value;
  // Parts have no ids, and their inputs keep what is being typed, so each part needs a key of its
  // own.
  const [keys, setKeys] = useState(() => parts.map(() => crypto.randomUUID()));
  const setParts = (next: ValueSource[]) => onChange({ ...value, parts: next });
  const add = (part: ValueSource) => {
    setKeys([...keys, crypto.randomUUID()]);
    setParts([...parts, part]);
  };
  const remove = (at: number) => {
    setKeys(keys.toSpliced(at, 1));
    setParts(parts.toSpliced(at, 1));
  };
  return (
    <div className={styles.parts}>
      {parts.map((part, at) => (
        <div key={keys[at]} className={styles.part}>
          <PartEditor
            part={part}
            name={`Part ${at + 1}`}
            found={found}
            onChange={(next) => setParts(parts.with(at, next))}
          />
          <IconButton label={`Remove part ${at + 1}`} onClick={() => remove(at)}>
            <IconX size={16} aria-hidden />
          </IconButton>
        </div>
      ))}
      <Group gap="sm">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => add({ kind: 'attribute', object: 'UserAttribute', name: '' })}
        >
          Attribute
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => add({ kind: 'text', text: '' })}
        >
          Text
        </Button>
      </Group>
      <TextInput
        label="Between the parts"
        description={separator === ' ' ? 'A space' : separator === '' ? 'Nothing' : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={separator}
        onChange={(event) => onChange({ ...value, separator: event.currentTarget.value })}
      />
    </div>
  );
}

interface PartEditorProps {
  part: ValueSource;
  name: string;
  found: readonly Attribute[];
  onChange: (part: ValueSource) => void;
}

function PartEditor({ part, name, found, onChange }: PartEditorProps) {
  switch (part.kind) {
    case 'attribute':
      return (
        <AttributePicker
          label={`${name}, attribute`}
          hideLabel
          value={part}
          found={found}
          onChange={(attribute) => onChange({ ...part, ...attribute })}
        />
      );
    case 'text':
      return (
        <TextInput
          aria-label={`${name}, text`}
          placeholder="Text"
          value={part.text}
          onChange={(event) => onChange({ kind: 'text', text: event.currentTarget.value })}
        />
      );
    case 'join':
      // An imported project may hold nested joins. They can be kept or removed.
      return <Text size="sm">{wordsFor(part)}</Text>;
  }
}

function wordsFor(value: ValueSource): string {
  return describeMapping({ field: '', value, whenMissing: { kind: 'omit' } }).source;
}
