import { Button, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';

import { EMPTY_PROFILE, emptyValues, NOBODY, profileOf } from '@/lib/project';
import type { Project } from '@/lib/project/types';

import { Disclosure, lazyPart, Notice, Waiting } from '../ui';
import styles from './preview.module.css';
import { ProofView } from './proof-view';
import { RecipientEditor } from './recipient-editor';
import { RecipientTabs } from './recipient-tabs';
import { useProof } from './use-proof';
import { useRecipients } from './use-recipients';

const EngineProof = lazyPart(async () => (await import('./engine-proof')).EngineProof);

interface PreviewCardProps {
  /** The project with the rows as they are being edited. */
  project: Project;
}

/**
 * What a recipient gets: whether a message is sent, the pass's data, the link, and its signature's
 * check.
 */
export function PreviewCard({ project }: PreviewCardProps) {
  const { fields } = project;
  const sample = useRecipients(project.id);
  const { isKnown, recipients, chosen, removed } = sample;
  const [addedId, setAddedId] = useState<string>();
  const section = useRef<HTMLElement>(null);
  const profile = useMemo(
    () => (chosen ? profileOf(chosen, fields) : EMPTY_PROFILE),
    [chosen, fields],
  );
  const chosenId = chosen?.id ?? NOBODY.id;
  const proof = useProof(project, chosenId, isKnown ? profile : undefined);
  // The focused element disappears, and the tab that replaces it is drawn in the next frame.
  const focusTab = () =>
    requestAnimationFrame(() =>
      section.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus(),
    );
  return (
    <section ref={section} aria-label="Preview" className={styles.section}>
      <div className={styles.heading}>
        <Title order={2} size="h3">
          Preview
        </Title>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setAddedId(sample.add(chosen?.values ?? emptyValues(fields)))}
        >
          Add recipient
        </Button>
      </div>
      <RecipientTabs recipients={recipients} chosenId={chosenId} onChoose={sample.choose}>
        {proof ? (
          <ProofView proof={proof} project={project} />
        ) : (
          <Waiting label="Trying the snippet out" />
        )}
        {project.hasSecret && <EngineProof project={project} profile={profile} preview={proof} />}
        {chosen ? (
          <Disclosure
            key={chosen.id}
            label="Change this recipient"
            startsOpen={chosen.id === addedId}
          >
            <RecipientEditor
              recipient={chosen}
              fields={fields}
              profile={profile}
              takesFocus={chosen.id === addedId}
              onRename={sample.rename}
              onChange={sample.change}
              onReset={sample.reset}
              onRemove={() => {
                sample.remove();
                focusTab();
              }}
            />
          </Disclosure>
        ) : (
          <Text size="xs" c="dimmed">
            A recipient of whom MoEngage knows none of these attributes.
          </Text>
        )}
      </RecipientTabs>
      {removed && (
        <Notice
          tone="info"
          shape="bar"
          actions={[
            {
              label: 'Undo',
              onClick: () => {
                sample.undoRemove();
                focusTab();
              },
            },
          ]}
        >
          {removed.name.trim() || 'Recipient'} removed
        </Notice>
      )}
    </section>
  );
}
