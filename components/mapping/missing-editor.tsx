import { NativeSelect, TextInput } from '@mantine/core';

import type { MissingPolicy } from '@/lib/snippet/types';

import styles from './mapping.module.css';

interface MissingEditorProps {
  label: string;
  value: MissingPolicy;
  onChange: (value: MissingPolicy) => void;
}

const CHOICES = [
  { value: 'omit', label: 'Left out' },
  { value: 'fallback', label: 'Replaced by a text' },
  { value: 'suppress', label: 'Not sent' },
];

/** Chooses what happens for recipients who lack the value. */
export function MissingEditor({ label, value, onChange }: MissingEditorProps) {
  return (
    <>
      <div className={styles.half}>
        <NativeSelect
          label="When missing"
          data={CHOICES}
          value={value.kind}
          onChange={(event) => onChange(policyOf(event.currentTarget.value, label))}
        />
      </div>
      {value.kind === 'fallback' && (
        <TextInput
          label="Replaced by"
          value={value.text}
          onChange={(event) => onChange({ kind: 'fallback', text: event.currentTarget.value })}
        />
      )}
      {value.kind === 'suppress' && (
        <TextInput
          label="Reason in MoEngage’s reports"
          value={value.reason}
          onChange={(event) => onChange({ kind: 'suppress', reason: event.currentTarget.value })}
        />
      )}
    </>
  );
}

function policyOf(kind: string, label: string): MissingPolicy {
  if (kind === 'fallback') return { kind, text: '' };
  if (kind === 'suppress') return { kind, reason: `No ${label.toLocaleLowerCase()}` };
  return { kind: 'omit' };
}
