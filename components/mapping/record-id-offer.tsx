import { isRecordId, type ProtocolKind, recordIdFields } from '@/lib/passkit';
import { idLeftOut, lacksRecordId, recordIdMapping } from '@/lib/project';
import type { FieldMapping } from '@/lib/snippet/types';

import { manyPasses, Notice, type NoticeAction } from '../ui';
import { fieldLabel } from './words';

/** Whether the PassKit project gives records their external IDs by itself. */
export interface FillsExternalId {
  isOn: boolean;
  change: (isOn: boolean) => void;
}

interface RecordIdOfferProps {
  rows: readonly FieldMapping[];
  kind: ProtocolKind;
  fills: FillsExternalId;
  onAdd: (row: FieldMapping) => void;
  onChange: (rows: FieldMapping[]) => void;
}

/** What PassKit fills an external ID in from. */
const FILLED_FROM: ReadonlySet<string> = new Set(['person.emailAddress', 'person.mobileNumber']);

/**
 * Says what happens to people whose link does not say which pass is theirs, and offers what mends
 * that: the ID of the pass itself, from an attribute that only one person has.
 */
export function RecordIdOffer({ rows, kind, fills, onAdd, onChange }: RecordIdOfferProps) {
  const project = {
    kind,
    fields: [...rows],
    ...(fills.isOn && { fillsExternalId: true as const }),
  };
  if (fills.isOn && !rows.some(({ field }) => isRecordId(field, kind))) {
    return <FilledIn rows={rows} onStop={() => fills.change(false)} />;
  }
  if (lacksRecordId(project)) {
    const add = (field: string): NoticeAction => ({
      label: `Add the ${inSentence(fieldLabel(field))}`,
      onClick: () => onAdd(recordIdMapping(field)),
    });
    return (
      <Notice
        tone="warning"
        actions={[
          ...recordIdFields(kind).map(add),
          { label: 'This project fills it in by itself', onClick: () => fills.change(true) },
        ]}
      >
        {manyPasses(kind)}
      </Notice>
    );
  }
  const optional = idLeftOut(project);
  if (!optional) return null;
  const label = fieldLabel(optional.field);
  const suppress = { kind: 'suppress', reason: `No ${inSentence(label)}` } as const;
  return (
    <Notice
      tone="warning"
      shape="bar"
      actions={[
        {
          label: 'Do not send to them',
          onClick: () =>
            onChange(
              rows.map((row) => (row === optional ? { ...row, whenMissing: suppress } : row)),
            ),
        },
      ]}
    >
      Recipients without a {label} get another pass each time they open their link.
    </Notice>
  );
}

function FilledIn({ rows, onStop }: { rows: readonly FieldMapping[]; onStop: () => void }) {
  const isPossible = rows.some(({ field }) => FILLED_FROM.has(field));
  return (
    <Notice
      tone={isPossible ? 'info' : 'warning'}
      shape="bar"
      actions={[{ label: 'It does not', onClick: onStop }]}
    >
      {isPossible
        ? 'This project fills in the ID of each pass by itself, as you said.'
        : 'This project fills in the ID of each pass from the e-mail address or the mobile number, and no row brings either. Add one.'}
    </Notice>
  );
}

/** "member ID". */
function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
