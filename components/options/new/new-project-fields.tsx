import { Button, Group, Stack, Text } from '@mantine/core';

import type { ProjectDraft } from '@/lib/project';
import { fieldLabel } from '../../mapping';
import { Notice } from '../../ui';
import { KindCards } from '../form/kind-cards';
import { Grid } from '../../forms/layout';
import { NameField } from '../form/name-field';
import { SecretFields } from '../form/secret-fields';
import { UrlField } from '../form/url-field';
import { hrefOf } from '../../stores/route';
import { UniqueField } from './unique-field';
import type { useNewProject } from './use-new-project';

const NOTHING_SAVED = { hasSecret: false, hasEncryptionKey: false };

interface NewProjectFieldsProps {
  making: ReturnType<typeof useNewProject>;
  /** Whether there is a page to go back to. */
  cancellable: boolean;
}

/**
 * The fields that a new project needs, and Save. Everything else gets the kind's defaults and can
 * wait.
 */
export function NewProjectFields({ making, cancellable }: NewProjectFieldsProps) {
  const { form, secrets, setSecrets, saving, failure, submit } = making;
  const draft = form.values;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="lg">
        <div>
          <KindCards kind={draft.kind} onChange={making.setKind} />
          <Text size="sm" c="dimmed" mt="sm">
            {startsWith(draft)}
          </Text>
        </div>
        {draft.kind === 'custom' && (
          <UniqueField
            choice={making.unique}
            error={making.uniqueProblem}
            onChange={making.chooseUnique}
          />
        )}
        <Grid>
          <UrlField url={draft.url} onChange={making.setUrl} error={form.errors['url']} />
          <NameField
            value={draft.name}
            onChange={(name) => form.setFieldValue('name', name)}
            error={form.errors['name']}
          />
        </Grid>
        <SecretFields saved={NOTHING_SAVED} edits={secrets} onChange={setSecrets} />
        {failure && (
          <Notice tone="error" actions={[{ label: 'Try again', onClick: submit }]}>
            Not saved. {failure}
          </Notice>
        )}
        <Group gap="sm">
          <Button type="submit" loading={saving}>
            Save project
          </Button>
          {cancellable && (
            <Button component="a" href={hrefOf({ page: 'projects' })} variant="default">
              Cancel
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

/** Names the usual fields of a kind, so that the author sees what the choice does. */
function startsWith({ fields }: ProjectDraft): string {
  if (fields.length === 0) return 'Starts without fields. You add them after saving.';
  const labels = new Intl.ListFormat('en').format(fields.map(({ field }) => fieldLabel(field)));
  return `Starts with ${labels}. You can change that after saving.`;
}
