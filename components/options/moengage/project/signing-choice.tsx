import { Radio, Stack } from '@mantine/core';

import type { Project } from '@/lib/project/types';

export type Signing = Project['signing'];

interface SigningChoiceProps {
  signing: Signing;
  onChange: (signing: Signing) => void;
}

/** Chooses what a project's content block holds, which decides what templates hold. */
export function SigningChoice({ signing, onChange }: SigningChoiceProps) {
  return (
    <Radio.Group
      label="The block holds"
      value={signing ?? 'template'}
      onChange={(value) => onChange(value === 'content-block' ? value : undefined)}
    >
      <Stack gap="sm" mt="sm">
        <Radio
          value="template"
          label="All of the code"
          description="You put its reference into link fields. What Passlink inserts by itself still signs in the template."
        />
        <Radio
          value="content-block"
          label="Only what signs"
          description="Passlink inserts the fields of the pass and has the block sign them: no template holds the secret."
        />
      </Stack>
    </Radio.Group>
  );
}
