import { NativeSelect } from '@mantine/core';

import { recordIdFields } from '@/lib/passkit';

import { fieldLabel } from '../../mapping';

/** What makes each pass of a custom project unique: a field, PassKit itself, or not known yet. */
export type UniqueChoice = '' | 'filled-in' | 'later' | (string & {});

interface UniqueFieldProps {
  choice: UniqueChoice;
  error: string | undefined;
  onChange: (choice: UniqueChoice) => void;
}

const OPTIONS = [
  { value: '', label: 'Choose' },
  ...recordIdFields('custom').map((field) => ({ value: field, label: fieldLabel(field) })),
  { value: 'filled-in', label: 'This project fills it in by itself' },
  { value: 'later', label: 'Another field, or not known yet' },
];

/** Asks what makes each pass of a custom project unique; for the other kinds it is known. */
export function UniqueField({ choice, error, onChange }: UniqueFieldProps) {
  return (
    <NativeSelect
      label="What makes each pass unique"
      description="The external ID of the pass itself. Without one, PassKit makes another pass each time a link is opened. “Fills in by itself” means “Auto fill External ID” in PassKit."
      maw={560}
      data={OPTIONS}
      value={choice}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
