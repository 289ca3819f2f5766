import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Checkbox } from '@mantine/core';
import type { FormErrors } from '@mantine/form';

import type { ProjectDraft } from '@/lib/project';
import type { FieldMapping } from '@/lib/snippet/types';
import { fieldLabel, MappingList } from '../../mapping';
import { Notice } from '../../ui';
import { Section } from '../../forms/layout';

interface FieldsSectionProps {
  draft: ProjectDraft;
  /** Errors from saving, by `checkDraft`'s paths. */
  errors: FormErrors;
  onChange: (fields: FieldMapping[]) => void;
  onFillsExternalId: (isOn: boolean) => void;
}

/** Chooses the recipient's data that goes onto the pass. */
export function FieldsSection(props: FieldsSectionProps) {
  const { draft, errors, onChange, onFillsExternalId } = props;
  const problems = problemsOf(draft, errors);
  return (
    <Section
      title="Fields"
      lead="What each recipient’s pass is filled with, and where MoEngage has it."
    >
      {problems.length > 0 && (
        <Notice tone="error">
          {problems.map((problem) => (
            <div key={problem}>{problem}</div>
          ))}
        </Notice>
      )}
      <MappingList
        rows={draft.fields}
        kind={draft.kind}
        fills={{ isOn: draft.fillsExternalId === true, change: onFillsExternalId }}
        onChange={onChange}
      />
      <Checkbox
        label="This project fills it in by itself"
        description="The ID of each pass: “Auto fill External ID” in PassKit takes it from the e-mail address or the mobile number, so that links need not hold one."
        checked={draft.fillsExternalId === true}
        onChange={({ currentTarget: { checked } }) => onFillsExternalId(checked)}
      />
    </Section>
  );
}

/** "Surname: Choose an attribute.", one for each reason why the rows cannot be saved. */
function problemsOf({ fields }: ProjectDraft, errors: FormErrors): string[] {
  return Object.entries(errors).flatMap(([path, problem]) => {
    const [list, index] = path.split('.');
    if (list !== 'fields' || typeof problem !== 'string') return [];
    const mapping = index === undefined ? undefined : fields[Number(index)];
    return [mapping ? `${fieldLabel(mapping.field)}: ${problem}` : problem];
  });
}
