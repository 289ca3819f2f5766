import { screen } from '@testing-library/react';
import { useState } from 'react';

import { MappingList } from '@/components/mapping';
import type { Attribute } from '@/components/open-page/read-attributes';
import type { ProjectKind } from '@/lib/project';
import type { FieldMapping } from '@/lib/snippet/types';

import { show } from '../ui/support';

export const FORENAME: FieldMapping = {
  field: 'person.forename',
  value: { kind: 'attribute', object: 'UserAttribute', name: 'First Name' },
  whenMissing: { kind: 'omit' },
};

export const SURNAME: FieldMapping = {
  field: 'person.surname',
  value: { kind: 'attribute', object: 'UserAttribute', name: 'Last Name' },
  whenMissing: { kind: 'suppress', reason: 'No surname' },
};

/** Opens the mapping editor, and records its changed rows. */
export function openMapping(
  start = [FORENAME, SURNAME],
  found: Attribute[] = [],
  kind: ProjectKind = 'membership',
) {
  const changes: FieldMapping[][] = [];
  function Editor() {
    const [rows, setRows] = useState(start);
    const change = (next: FieldMapping[]) => {
      changes.push(next);
      setRows(next);
    };
    const [isOn, setOn] = useState(false);
    return (
      <MappingList
        rows={rows}
        kind={kind}
        fills={{ isOn, change: setOn }}
        found={found}
        onChange={change}
      />
    );
  }
  const { user } = show(<Editor />);
  return { user, changes, last: () => changes.at(-1) };
}

export const sentence = (name: RegExp) => screen.getByRole('button', { name });
