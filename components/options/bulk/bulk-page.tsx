// Styles that only this page needs.
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/Progress.css';
import { NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';

import { clearLeftovers } from '@/lib/bulk/job/leftovers';
import type { Project } from '@/lib/project';
import { changeSettings, currentProject, useProjects } from '@/components/stores/projects';

import { goTo } from '../../stores/route';
import { Empty } from '../../ui';
import { ChooseFile } from './choose-file';
import { FileReview } from './file-review';
import { useFile } from './file-store';
import { isUnderway, useJob } from './job-store';
import { JobView } from './job-view';

/** Adds a SmartPass link to every row of a CSV file. */
export function BulkPage({ projects }: { projects: readonly Project[] }) {
  const able = projects.filter(({ hasSecret, hasEncryptionKey }) => hasSecret || hasEncryptionKey);
  const job = useJob((state) => state.job);
  const isOpen = useFile((state) => state.opened !== null);
  const current = useProjects(currentProject);
  const project = able.find(({ id }) => id === current?.id) ?? able[0];
  useEffect(() => {
    void clearLeftovers();
  }, []);
  return (
    <Stack gap="xl">
      <div>
        <Title order={1}>Bulk links</Title>
        <Text c="dimmed" maw={560}>
          A CSV file with a row for each pass becomes the same file with a signed link in every row.
          Nothing leaves this computer.
        </Text>
      </div>
      {!project ? (
        <Empty
          title="No project can sign yet"
          action={{ label: 'Show projects', onClick: () => goTo({ page: 'projects' }) }}
        >
          Links are signed with a project’s secret, or encrypted with its key.
        </Empty>
      ) : (
        <>
          <NativeSelect
            label="Project"
            maw={360}
            disabled={isUnderway(job)}
            data={able.map(({ id, name }) => ({ value: id, label: name }))}
            value={project.id}
            onChange={(event) =>
              void changeSettings({ currentProjectId: event.currentTarget.value })
            }
          />
          {job.status !== 'idle' ? (
            <JobView job={job} />
          ) : isOpen ? (
            <FileReview key={project.id} project={project} />
          ) : (
            <ChooseFile />
          )}
        </>
      )}
    </Stack>
  );
}
