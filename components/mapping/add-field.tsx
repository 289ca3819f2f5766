import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';

import type { ProtocolKind } from '@/lib/passkit';

import { SearchPicker } from '../ui';
import { fieldGroups } from './field-options';

interface AddFieldProps {
  kind: ProtocolKind;
  /** Fields that already exist. */
  taken: readonly string[];
  onAdd: (field: string) => void;
}

/** A button that opens a search over every PassKit field and comes back after the choice. */
export function AddField({ kind, taken, onAdd }: AddFieldProps) {
  const [search, setSearch] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  if (search === null) {
    return (
      <Button
        ref={button}
        size="xs"
        variant="subtle"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => setSearch('')}
      >
        Add field
      </Button>
    );
  }
  return (
    <SearchPicker
      label="Search PassKit fields"
      hideLabel
      takesFocus
      placeholder="Search fields, or type a name of your own"
      text={search}
      onText={setSearch}
      groups={fieldGroups(kind, taken, search)}
      nothing="No such field. A name without spaces becomes a field of your own."
      onPick={({ value }) => {
        setSearch(null);
        onAdd(value);
      }}
      onBlur={() => setSearch(null)}
      onCancel={() => {
        setSearch(null);
        // The button is back after the next frame.
        requestAnimationFrame(() => button.current?.focus());
      }}
    />
  );
}
