import { lacksPersonId, personIdField } from '@/lib/project';
import type { FieldMapping } from '@/lib/snippet/types';

import { Notice } from '../ui';

interface PersonIdOfferProps {
  rows: readonly FieldMapping[];
  onAdd: (row: FieldMapping) => void;
}

/** Says what is impossible with passes without a customer's ID, and offers to add it. */
export function PersonIdOffer({ rows, onAdd }: PersonIdOfferProps) {
  // Without any field, the pass is the same for everybody on purpose.
  if (rows.length === 0 || !lacksPersonId({ fields: rows })) return null;
  return (
    <Notice
      tone="info"
      shape="bar"
      actions={[{ label: 'Add the customer ID', onClick: () => onAdd(personIdField()) }]}
    >
      Without a customer ID, pass events cannot find their way back to a MoEngage customer.
    </Notice>
  );
}
