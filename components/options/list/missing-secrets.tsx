import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

import type { Project } from '@/lib/project';
import { announce, Notice, useAttempt } from '../../ui';
import { adviseOnSecret } from '../form/secret-advice';
import { KEEP_SECRETS, type SecretEdit, toSecrets, typedText } from '../../forms/secret-edits';
import { SecretField } from '../../forms/secret-field';
import { saveSecrets } from '../../stores/change-projects';
import classes from './import-panel.module.css';

interface MissingSecretsProps {
  projects: Project[];
  onClose: () => void;
}

const UNTOUCHED: SecretEdit = { kind: 'keep' };

/**
 * Asks for the secrets of imported projects, which no file holds. The author can add them later.
 */
export function MissingSecrets({ projects, onClose }: MissingSecretsProps) {
  const [edits, setEdits] = useState<Record<string, SecretEdit>>({});
  const { isBusy: saving, failure, run } = useAttempt();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const editOf = ({ id }: Project) => edits[id] ?? UNTOUCHED;
  const typed = projects.filter((project) => typedText(editOf(project)) !== '');
  const save = () =>
    run(async () => {
      for (const project of typed) {
        const secrets = toSecrets({ ...KEEP_SECRETS, secret: editOf(project) });
        await saveSecrets(project.id, secrets);
      }
      announce('Secrets saved');
      onClose();
    });
  return (
    <section aria-labelledby="missing-secrets" className={classes.panel}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="md">
          <div>
            <Title
              order={2}
              id="missing-secrets"
              ref={heading}
              tabIndex={-1}
              className={classes.heading}
            >
              Imported. Add the secrets
            </Title>
            <Text size="sm" c="dimmed">
              A file never holds them. Without its secret, a project cannot sign links.
            </Text>
          </div>
          {projects.map((project) => (
            <SecretField
              key={project.id}
              label={`Secret of ${project.name}`}
              saved={false}
              edit={editOf(project)}
              onChange={(edit) => setEdits({ ...edits, [project.id]: edit })}
              advice={adviseOnSecret(typedText(editOf(project)))}
            />
          ))}
          {failure && <Notice tone="error">Not saved. {failure}</Notice>}
          <Group gap="sm">
            <Button type="submit" loading={saving} disabled={typed.length === 0}>
              {failure ? 'Try again' : 'Save secrets'}
            </Button>
            <Button variant="default" onClick={onClose} disabled={saving}>
              Later
            </Button>
          </Group>
        </Stack>
      </form>
    </section>
  );
}
