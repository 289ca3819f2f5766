import { Title } from '@mantine/core';
import { useMemo } from 'react';

import { checkDigest } from '@/lib/project';
import type { Project } from '@/lib/project/types';

import { FieldSuggestions, MappingList, rowsToKeep } from '../mapping';
import { openOptions, projectPlace } from '../open-page/pages';
import type { useOpenPage } from '../open-page/use-open-page';
import { useVersions } from '../open-page/use-versions';
import { failureWords, lazyPart, Notice, Waiting } from '../ui';
import { SnippetButton } from './snippet-button';
import { SnippetCode } from './snippet-code';
import { SnippetFooter } from './snippet-footer';
import styles from './snippet.module.css';
import { useFillsExternalId } from './use-fills-external-id';
import { useSnippetActions } from './use-snippet-actions';
import { useRows } from './use-rows';
import { VersionBar } from './version-bar';

const PreviewCard = lazyPart(
  async () => (await import('../preview/preview-card')).PreviewCard,
  <Waiting label="Opening the preview" />,
);

interface SnippetTabProps {
  project: Project;
  page: ReturnType<typeof useOpenPage>;
}

/** Edits rows, previews what recipients get, and inserts the snippet into the template. */
export function SnippetTab({ project, page }: SnippetTabProps) {
  const { rows, change, state, settle } = useRows(project);
  const edited = useMemo(
    () => ({ ...project, fields: rowsToKeep(rows, project.fields) }),
    [project, rows],
  );
  const fillsExternalId = useFillsExternalId(project.id, settle);
  const actions = useSnippetActions({ project, page, settle });
  const { template } = actions;
  const versions = useVersions(page);
  const isSingle = template?.single === true;
  const obstacle = obstacleOf(project);
  // If MoEngage cannot sign, a preview and a button would promise what does not work.
  const signable = checkDigest(project.digest) === undefined;
  return (
    <>
      <div className={styles.content}>
        <div className={styles.column}>
          {obstacle && (
            <Notice
              tone="warning"
              actions={[
                {
                  label: obstacle.action,
                  onClick: () => void openOptions(projectPlace(project.id)),
                },
              ]}
            >
              {obstacle.text}
            </Notice>
          )}
          <section aria-label="Fields" className={styles.section}>
            <Title order={2} size="h3">
              What goes on the pass
            </Title>
            <MappingList
              rows={rows}
              kind={project.kind}
              fills={{
                isOn: project.fillsExternalId === true,
                change: (isOn) => void fillsExternalId.run(isOn),
              }}
              found={page.attributes}
              onChange={change}
            />
            {fillsExternalId.failure !== undefined && (
              <Notice tone="error">Not saved. {fillsExternalId.failure}</Notice>
            )}
            <FieldSuggestions
              project={project}
              rows={rows}
              found={page.attributes}
              onAdd={(row) => change([...rows, row])}
            />
            {state.status === 'failed' && (
              <Notice
                tone="error"
                actions={[{ label: 'Save again', onClick: () => void settle() }]}
              >
                Not saved. {failureWords(state.error)}
              </Notice>
            )}
          </section>
        </div>
        {signable && (
          <div className={styles.column}>
            <PreviewCard project={edited} />
            {!isSingle && (
              <SnippetButton
                project={project}
                reference={actions.reference}
                stands={actions.stands}
                dragAndDrop={
                  page.report?.status === 'closed-frame' || template?.dragAndDrop === true
                }
                {...(template?.caret &&
                  project.hasSecret && {
                    insert: (button) => void actions.insertButton(button),
                  })}
              />
            )}
            <SnippetCode project={edited} settle={settle} />
          </div>
        )}
      </div>
      {signable && (
        <SnippetFooter project={project} actions={actions} isBusy={versions.isRunning}>
          {!isSingle && (
            <VersionBar
              versions={versions}
              projectId={project.id}
              canInsert={project.hasSecret}
              stands={actions.stands}
              settle={settle}
            />
          )}
        </SnippetFooter>
      )}
    </>
  );
}

/** What the author has to settle in Options before this project's snippet is useful. */
function obstacleOf({ digest, hasSecret }: Project): { text: string; action: string } | undefined {
  const wrongDigest = checkDigest(digest);
  if (wrongDigest !== undefined) return { text: wrongDigest, action: 'Open project settings' };
  if (hasSecret) return undefined;
  return {
    text: 'This project has no secret yet, so its links cannot be signed.',
    action: 'Add the secret in Options',
  };
}
