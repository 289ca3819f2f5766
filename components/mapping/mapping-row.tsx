import { Button, Group, Text, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChevronDown, IconTrash } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';

import { canBeMissing, describeMapping } from '@/lib/project';
import type { FieldMapping } from '@/lib/snippet/types';

import { IconButton } from '../ui';
import type { Attribute } from '../open-page/read-attributes';
import { whatIsMissing } from './completeness';
import styles from './mapping.module.css';
import { MissingEditor } from './missing-editor';
import { SourceEditor } from './source-editor';

export interface MappingRowProps {
  mapping: FieldMapping;
  found: readonly Attribute[];
  open: boolean;
  onToggle: () => void;
  onChange: (mapping: FieldMapping) => void;
  onRemove: () => void;
  /** Absent if the row is already at that end. */
  onUp?: (() => void) | undefined;
  onDown?: (() => void) | undefined;
}

/** "Surname ← Last Name, left out when missing": a sentence that expands to be edited. */
export function MappingRow({ mapping, found, open, onToggle, ...actions }: MappingRowProps) {
  const editorId = useId();
  const { field: label, source, missing } = describeMapping(mapping);
  const gap = whatIsMissing(mapping);
  return (
    <li className={styles.row} data-open={open} data-field={mapping.field}>
      <UnstyledButton
        className={styles.sentence}
        aria-expanded={open}
        aria-controls={open ? editorId : undefined}
        onClick={onToggle}
        data-toggle
      >
        <bdi className={styles.label}>{label}</bdi>
        <span className={styles.arrow} aria-hidden>
          ←
        </span>
        <span className={styles.source}>
          {gap !== undefined && !open ? (
            <span className={styles.gap}>{gap}</span>
          ) : (
            <>
              <bdi>{source || '…'}</bdi>
              {missing !== undefined && (
                <Text
                  component="span"
                  size="xs"
                  c="dimmed"
                  // The list says once what most rows do; a row says only how it differs.
                  className={mapping.whenMissing.kind === 'omit' ? styles.spoken : styles.missing}
                >
                  <span className={styles.spoken}>, </span>
                  {missing}
                </Text>
              )}
            </>
          )}
        </span>
        <IconChevronDown size={16} className={styles.chevron} data-open={open} aria-hidden />
      </UnstyledButton>
      {open && (
        <RowEditor id={editorId} {...{ mapping, found, label, gap, onToggle, ...actions }} />
      )}
    </li>
  );
}

interface RowEditorProps extends Omit<MappingRowProps, 'open'> {
  id: string;
  label: string;
  gap: string | undefined;
}

function RowEditor({ id, mapping, found, label, gap, ...actions }: RowEditorProps) {
  const { onToggle, onChange, onRemove, onUp, onDown } = actions;
  const editor = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    editor.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <fieldset ref={editor} id={id} className={styles.editor} aria-label={`Edit ${label}`}>
      <Text size="xs" c="dimmed" className={styles.code}>
        PassKit calls it <span dir="ltr">{mapping.field}</span>
      </Text>
      <SourceEditor
        field={mapping.field}
        value={mapping.value}
        found={found}
        onChange={(value) => onChange({ ...mapping, value })}
      />
      {canBeMissing(mapping.value) && (
        <MissingEditor
          label={label}
          value={mapping.whenMissing}
          onChange={(whenMissing) => onChange({ ...mapping, whenMissing })}
        />
      )}
      {gap !== undefined && (
        <Text size="xs" className={styles.gap}>
          {gap}
        </Text>
      )}
      <Group gap="xs" wrap="nowrap">
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={onRemove}
        >
          Remove
        </Button>
        <IconButton label={`Move ${label} up`} aria-disabled={!onUp} onClick={() => onUp?.()}>
          <IconArrowUp size={16} aria-hidden />
        </IconButton>
        <IconButton label={`Move ${label} down`} aria-disabled={!onDown} onClick={() => onDown?.()}>
          <IconArrowDown size={16} aria-hidden />
        </IconButton>
        <Button size="xs" variant="default" ms="auto" onClick={onToggle}>
          Done
        </Button>
      </Group>
    </fieldset>
  );
}
