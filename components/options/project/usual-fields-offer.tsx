import { useState } from 'react';

import { presetFields, type ProjectDraft, type ProjectKind } from '@/lib/project';
import type { FieldMapping } from '@/lib/snippet/types';
import { fieldLabel } from '../../mapping';
import { Notice } from '../../ui';
import { kindLabel } from '../form/kinds';

interface UsualFieldsOfferProps {
  savedKind: ProjectKind;
  draft: ProjectDraft;
  onAdd: (fields: FieldMapping[]) => void;
}

/** After a change of kind, offers the usual fields that the project lacks. Existing fields stay. */
export function UsualFieldsOffer({ savedKind, draft, onAdd }: UsualFieldsOfferProps) {
  const [declined, setDeclined] = useState<ProjectKind>();
  const { kind, fields } = draft;
  const lacking = presetFields(kind).filter((usual) =>
    fields.every(({ field }) => field !== usual.field),
  );
  if (kind === savedKind || kind === declined || lacking.length === 0) return null;
  const labels = new Intl.ListFormat('en').format(lacking.map(({ field }) => fieldLabel(field)));
  return (
    <Notice
      tone="info"
      actions={[
        { label: lacking.length === 1 ? 'Add it' : 'Add them', onClick: () => onAdd(lacking) },
        { label: 'Leave the fields as they are', onClick: () => setDeclined(kind) },
      ]}
    >
      {kindLabel(kind)} projects usually carry {labels} too.
    </Notice>
  );
}
