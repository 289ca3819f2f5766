import { Anchor } from '@mantine/core';
import { useState } from 'react';

import type { ColumnMatch } from '@/lib/bulk';
import { findField, type ProtocolKind } from '@/lib/passkit';

import { fieldGroups } from '../../mapping/field-options';
import { type PickerGroup, SearchPicker } from '../../ui';
import classes from './bulk.module.css';
import { setColumn } from './file-store';

interface ColumnHeadProps {
  at: number;
  match: ColumnMatch;
  field: string | null;
  columns: readonly (string | null)[];
  kind: ProtocolKind;
}

const LEFT_OUT = { value: '', label: 'Not in the pass' };

/** A column's name in the file, and the field that it fills. */
export function ColumnHead({ at, match, field, columns, kind }: ColumnHeadProps) {
  const [search, setSearch] = useState<string | null>(null);
  const name = match.name || `Column ${at + 1}`;
  const isFree = match.suggestion !== undefined && !columns.includes(match.suggestion);
  return (
    <th scope="col" className={classes.column}>
      <bdi className={classes.name} title={name}>
        {name}
      </bdi>
      <SearchPicker
        label={`${name} is in the pass`}
        hideLabel
        size="xs"
        text={search ?? (field === null ? LEFT_OUT.label : labelOf(field))}
        onText={setSearch}
        groups={choices(kind, columns, search ?? '')}
        nothing="No such field. A name without spaces becomes a field of your own."
        onPick={({ value }) => {
          setSearch(null);
          setColumn(at, value === '' ? null : value);
        }}
        onBlur={() => setSearch(null)}
      />
      {field === null && isFree && match.suggestion !== undefined && (
        <Anchor
          component="button"
          type="button"
          size="xs"
          onClick={() => setColumn(at, match.suggestion ?? null)}
        >
          Use as {labelOf(match.suggestion)}
        </Anchor>
      )}
    </th>
  );
}

function choices(
  kind: ProtocolKind,
  columns: readonly (string | null)[],
  search: string,
): PickerGroup[] {
  const taken = columns.filter((field) => field !== null);
  return [{ label: 'Column', options: [LEFT_OUT] }, ...fieldGroups(kind, taken, search)];
}

function labelOf(field: string): string {
  return findField(field)?.label ?? field;
}
