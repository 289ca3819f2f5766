import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

import { dataCenter } from '@/lib/moengage/data-centers';
import { PASS_EVENTS } from '@/lib/moengage/pass-events';
import type { FieldOutcome, FieldStatus, FormFieldId } from '@/lib/passkit-form';
import type { PassEventSettings } from '@/lib/storage/pass-event-settings';

import { useConnection } from '@/components/stores/use-connection';
import styles from './events.module.css';
import { CopyKey, Known } from './form-values';

const STATUS_WORDS: Record<FieldStatus, string> = {
  filled: 'filled in',
  'already-right': 'right already',
  'not-found': 'not found, to do by hand',
  locked: 'locked by PassKit',
  'no-such-choice': 'no choice is clearly it, to do by hand',
  'not-kept': 'not taken by the form, to do by hand',
};

/** The name of a field in PassKit's form. */
export function fieldLabel(id: FormFieldId): string {
  switch (id) {
    case 'apiKey':
      return 'API key';
    case 'workspaceId':
      return 'Workspace ID';
    case 'name':
      return 'Name';
    case 'dataCenter':
      return 'Data center';
    case 'enable':
      return 'Enable';
    default:
      return PASS_EVENTS.find((event) => event.id === id)?.label ?? id;
  }
}

/** Whether a field has the right value now. */
export function isRight({ status }: FieldOutcome): boolean {
  return status === 'filled' || status === 'already-right';
}

interface FilledFieldsProps {
  fields: readonly FieldOutcome[];
  settings: PassEventSettings;
}

/** The result for each field. A field that is not filled shows its value to copy. */
export function FilledFields({ fields, settings }: FilledFieldsProps) {
  return (
    <ul className={styles.fields} aria-label="What became of each field">
      {fields.map((field) => (
        <li key={field.id}>
          <Text size="sm">
            <strong>{fieldLabel(field.id)}</strong>: {STATUS_WORDS[field.status]}
          </Text>
          {!isRight(field) && <ByHand id={field.id} settings={settings} />}
        </li>
      ))}
    </ul>
  );
}

/** The value of a field that Passlink could not fill. */
function ByHand({ id, settings }: { id: FormFieldId; settings: PassEventSettings }): ReactNode {
  const { connection } = useConnection();
  switch (id) {
    case 'apiKey':
      return <CopyKey />;
    case 'workspaceId':
      return <Known text={connection?.workspaceId} />;
    case 'name':
      return <Known text={settings.formName} />;
    case 'dataCenter': {
      const center = connection && dataCenter(connection.dataCenter);
      return <Known text={center && [center.id, center.region].filter(Boolean).join(', ')} />;
    }
    default: {
      const isOn = id === 'enable' || settings.wanted.includes(id);
      return <Text size="sm">{isOn ? 'Switch it on.' : 'Switch it off.'}</Text>;
    }
  }
}
