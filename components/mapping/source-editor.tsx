import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';

import { checkFieldValue } from '@/lib/passkit';
import type { AttributeSource, ValueFormat, ValueSource } from '@/lib/snippet/types';

import type { Attribute } from '../open-page/read-attributes';
import { AttributePicker } from './attribute-picker';
import { JoinEditor } from './join-editor';
import styles from './mapping.module.css';
import { FORMAT_LABELS } from './words';

interface SourceEditorProps {
  /** The payload field that it fills; the field's checks apply to a fixed text. */
  field: string;
  value: ValueSource;
  found: readonly Attribute[];
  onChange: (value: ValueSource) => void;
}

const KINDS = [
  { value: 'attribute', label: 'Attribute' },
  { value: 'text', label: 'Fixed text' },
  { value: 'join', label: 'Joined' },
];

const FORMATS = [
  { value: '', label: 'As it is' },
  ...Object.entries(FORMAT_LABELS).map(([value, label]) => ({ value, label })),
];

/** Edits the source of a value: an attribute, a fixed text, or joined parts. */
export function SourceEditor({ field, value, found, onChange }: SourceEditorProps) {
  return (
    <>
      <SegmentedControl
        aria-label="Where the value comes from"
        size="xs"
        fullWidth
        data={KINDS}
        value={value.kind}
        onChange={(kind) => onChange(converted(value, kind as ValueSource['kind']))}
      />
      {value.kind === 'attribute' && (
        <>
          <AttributePicker
            label="Attribute"
            value={value}
            found={found}
            onChange={(attribute) => onChange({ ...value, ...attribute })}
            // If nothing is chosen yet, choosing is the next step.
            takesFocus={value.name === ''}
          />
          <div className={styles.half}>
            <FormatSelect value={value} onChange={onChange} />
          </div>
        </>
      )}
      {value.kind === 'text' && (
        <TextInput
          label="Text, the same for everybody"
          value={value.text}
          description={adviceOn(field, value.text)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          onChange={(event) => onChange({ kind: 'text', text: event.currentTarget.value })}
        />
      )}
      {value.kind === 'join' && <JoinEditor value={value} found={found} onChange={onChange} />}
    </>
  );
}

interface FormatSelectProps {
  value: AttributeSource;
  onChange: (value: AttributeSource) => void;
}

/** Chooses how an attribute's value is converted. */
function FormatSelect({ value, onChange }: FormatSelectProps) {
  return (
    <NativeSelect
      label="Format"
      data={FORMATS}
      value={value.format ?? ''}
      onChange={(event) => {
        const { format: _, ...plain } = value;
        const format = event.currentTarget.value as ValueFormat | '';
        onChange(format === '' ? plain : { ...plain, format });
      }}
    />
  );
}

function adviceOn(field: string, text: string): string | undefined {
  const problem = checkFieldValue(field, text);
  return (
    problem &&
    [problem.reason, problem.example && `Such as ${problem.example}`].filter(Boolean).join(' ')
  );
}

/** Changes the kind of a source and keeps what can be kept. */
function converted(from: ValueSource, kind: ValueSource['kind']): ValueSource {
  if (from.kind === kind) return from;
  const before = from.kind === 'join' && from.parts.find((part) => part.kind === kind);
  switch (kind) {
    case 'attribute':
      return before || { kind, object: 'UserAttribute', name: '' };
    case 'text':
      return before || { kind, text: '' };
    case 'join':
      return { kind, parts: isBlank(from) ? [] : [from], separator: ' ' };
  }
}

function isBlank(source: ValueSource): boolean {
  return (
    (source.kind === 'attribute' && source.name === '') ||
    (source.kind === 'text' && source.text === '')
  );
}
