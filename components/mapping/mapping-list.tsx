import { Text } from '@mantine/core';
import { useRef, useState } from 'react';

import type { ProtocolKind } from '@/lib/passkit';
import { canBeMissing } from '@/lib/project';
import type { FieldMapping } from '@/lib/snippet/types';

import { announce, Notice } from '../ui';
import { AddField } from './add-field';
import type { Attribute } from '../open-page/read-attributes';
import styles from './mapping.module.css';
import { MappingRow } from './mapping-row';
import { PersonIdOffer } from './person-id-offer';
import { type FillsExternalId, RecordIdOffer } from './record-id-offer';
import { fieldLabel } from './words';

interface MappingListProps {
  rows: readonly FieldMapping[];
  kind: ProtocolKind;
  fills: FillsExternalId;
  /** Attributes in the open template, offered first; default none. */
  found?: readonly Attribute[];
  onChange: (rows: FieldMapping[]) => void;
}

const NONE_FOUND: readonly Attribute[] = [];

/** A project's rows, PassKit field ← source: edit, add, move, remove, and undo a removal. */
export function MappingList(props: MappingListProps) {
  const { rows, kind, fills, found = NONE_FOUND, onChange } = props;
  const [openField, setOpenField] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ row: FieldMapping; at: number } | null>(null);
  const list = useRef<HTMLUListElement>(null);

  const change = (next: FieldMapping[]) => {
    setRemoved(null);
    onChange(next);
  };
  const focusRow = (field: string | undefined) =>
    requestAnimationFrame(() => {
      const row = [...(list.current?.children ?? [])].find(
        (item) => item instanceof HTMLElement && item.dataset['field'] === field,
      );
      row?.querySelector<HTMLElement>('[data-toggle]')?.focus();
    });
  const add = (row: FieldMapping) => {
    change([...rows, row]);
    focusRow(row.field);
  };
  const toggle = (field: string) => {
    if (openField === field) focusRow(field);
    setOpenField(openField === field ? null : field);
  };
  const remove = (at: number) => {
    const row = rows[at];
    if (!row) return;
    setOpenField(null);
    onChange(rows.toSpliced(at, 1));
    setRemoved({ row, at });
    focusRow((rows[at + 1] ?? rows[at - 1])?.field);
  };
  const move = (at: number, by: 1 | -1) => {
    const row = rows[at];
    if (!row) return;
    change(rows.toSpliced(at, 1).toSpliced(at + by, 0, row));
    announce(`${fieldLabel(row.field)} is now number ${at + by + 1} of ${rows.length}`);
  };

  return (
    <div className={styles.mapping}>
      {rows.length === 0 && (
        <Text size="sm" c="dimmed" px="md" py="sm">
          No fields yet. The link works without any; what passes show is then the same for
          everybody.
        </Text>
      )}
      {rows.some(isLeftOut) && (
        <Text size="xs" c="dimmed">
          Missing values are left out, unless a row says otherwise.
        </Text>
      )}
      <ul className={styles.list} ref={list}>
        {rows.map((mapping, at) => (
          <MappingRow
            key={mapping.field}
            mapping={mapping}
            found={found}
            open={openField === mapping.field}
            onToggle={() => toggle(mapping.field)}
            onChange={(next) => change(rows.with(at, next))}
            onRemove={() => remove(at)}
            onUp={at > 0 ? () => move(at, -1) : undefined}
            onDown={at < rows.length - 1 ? () => move(at, 1) : undefined}
          />
        ))}
      </ul>
      {removed && (
        <Notice
          tone="info"
          shape="bar"
          actions={[
            {
              label: 'Undo',
              onClick: () => {
                change(rows.toSpliced(removed.at, 0, removed.row));
                focusRow(removed.row.field);
              },
            },
          ]}
        >
          {fieldLabel(removed.row.field)} removed
        </Notice>
      )}
      <RecordIdOffer rows={rows} kind={kind} fills={fills} onAdd={add} onChange={change} />
      <PersonIdOffer rows={rows} onAdd={add} />
      <AddField
        kind={kind}
        taken={rows.map(({ field }) => field)}
        onAdd={(field) => {
          change([...rows, newRow(field)]);
          setOpenField(field);
        }}
      />
    </div>
  );
}

/** Whether a recipient without the value gets a pass without the field. */
function isLeftOut({ value, whenMissing }: FieldMapping): boolean {
  return whenMissing.kind === 'omit' && canBeMissing(value);
}

function newRow(field: string): FieldMapping {
  return {
    field,
    value: { kind: 'attribute', object: 'UserAttribute', name: '' },
    whenMissing: { kind: 'omit' },
  };
}
