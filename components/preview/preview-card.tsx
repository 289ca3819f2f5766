import { SegmentedControl, Text, Title } from '@mantine/core';
import { useMemo } from 'react';

import { sampleRecipients } from '@/lib/project';
import type { Project } from '@/lib/project/types';
import { changeSettings, useProjects } from '@/lib/state/projects';

import { Disclosure, Waiting } from '../ui';
import styles from './preview.module.css';
import { ProofView } from './proof-view';
import { RecipientEditor } from './recipient-editor';
import { withValues } from './recipient';
import { useProof } from './use-proof';
import { useRecipientValues } from './use-recipient-values';

interface PreviewCardProps {
  /** With the rows as they are being edited. */
  project: Project;
}

/** What recipients get: sent or not, the pass's data, the link, and that its signature holds. */
export function PreviewCard({ project }: PreviewCardProps) {
  const chosen = useProjects(({ settings }) => settings.recipientId);
  const recipients = useMemo(() => sampleRecipients(project.fields), [project.fields]);
  const { values, change, reset } = useRecipientValues(project.id);
  const recipient = recipients.find(({ id }) => id === chosen) ?? recipients[0];
  const editable = recipient?.id === 'complete';
  const profile = useMemo(
    () => values && recipient && withValues(recipient.profile, editable ? values : undefined),
    [recipient, values, editable],
  );
  const proof = useProof(project, recipient?.id, profile);
  return (
    <section aria-label="Preview" className={styles.section}>
      <div className={styles.heading}>
        <Title order={2} size="h3">
          Preview
        </Title>
        <SegmentedControl
          aria-label="Sample recipient"
          size="xs"
          data={recipients.map(({ id, name }) => ({ value: id, label: name }))}
          value={recipient?.id ?? ''}
          onChange={(recipientId) => void changeSettings({ recipientId })}
        />
      </div>
      <div className={styles.card}>
        {proof ? (
          <ProofView proof={proof} project={project} />
        ) : (
          <Waiting label="Trying the snippet out" />
        )}
        {editable && profile && (
          <Disclosure label="Change this recipient">
            <RecipientEditor
              fields={project.fields}
              profile={profile}
              onChange={change}
              onReset={reset}
            />
          </Disclosure>
        )}
        {!editable && (
          <Text size="xs" c="dimmed">
            A recipient of whom MoEngage knows none of these attributes.
          </Text>
        )}
      </div>
    </section>
  );
}
