import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';

import { IconButton } from '../../../ui';
import type { AttributeRow } from './plan';
import styles from './test-events.module.css';

interface AttributeRowsProps {
  rows: readonly AttributeRow[];
  onChange: (rows: AttributeRow[]) => void;
}

/** The attributes of each event. Empty ones are left out. */
export function AttributeRows({ rows, onChange }: AttributeRowsProps) {
  const set = (key: number, change: Partial<AttributeRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  const nextKey = Math.max(0, ...rows.map(({ key }) => key)) + 1;
  return (
    <div className={styles.attributes}>
      {rows.map(({ key, name, value }) => (
        <div key={key} className={styles.attribute}>
          <TextInput
            aria-label="Attribute’s name"
            value={name}
            onChange={(event) => set(key, { name: event.currentTarget.value })}
            spellCheck={false}
          />
          <TextInput
            aria-label={`Value of ${name || 'the attribute'}`}
            value={value}
            placeholder="Left out while empty"
            onChange={(event) => set(key, { value: event.currentTarget.value })}
          />
          <IconButton
            label={`Remove ${name || 'this attribute'}`}
            onClick={() => onChange(rows.filter((row) => row.key !== key))}
          >
            <IconTrash size={16} aria-hidden />
          </IconButton>
        </div>
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...rows, { key: nextKey, name: '', value: '' }])}
        >
          Add attribute
        </Button>
      </div>
    </div>
  );
}
