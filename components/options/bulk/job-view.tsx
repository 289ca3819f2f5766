import { Button, Group, Progress, Stack, Text } from '@mantine/core';

import { Notice } from '../../ui';
import { closeFile, useFile } from './file-store';
import { JobResult } from './job-result';
import {
  cancelJob,
  dismissJob,
  isUnderway,
  type JobState,
  pauseJob,
  resumeJob,
  useJob,
} from './job-store';
import { duration, number, rows } from './words';

/** A job's progress or its result. */
export function JobView({ job }: { job: JobState }) {
  const name = useFile((state) => state.name);
  if (isUnderway(job)) return <Underway job={job} />;
  if (job.status === 'done') return <JobResult job={job} name={name} />;
  if (job.status === 'idle') return null;
  const again = { label: 'Back to the file', onClick: dismissJob };
  const another = {
    label: 'Choose another file',
    onClick: () => {
      dismissJob();
      closeFile();
    },
  };
  return job.status === 'failed' ? (
    <Notice tone="error" actions={[again, another]}>
      {job.message}
    </Notice>
  ) : (
    <Notice tone="info" actions={[again, another]}>
      Cancelled after {rows(job.rows)}. No file was written.
    </Notice>
  );
}

function Underway({
  job,
}: {
  job: Extract<JobState, { status: 'running' | 'paused' | 'cancelling' }>;
}) {
  const bytes = useJob((state) => state.bytes);
  const { status, progress, rowsPerSecond, secondsLeft } = job;
  const percent = bytes === 0 ? 0 : Math.floor((progress.bytes / bytes) * 100);
  return (
    <Stack gap="md">
      <Text fw={600} component="output">
        {status === 'paused' ? 'Paused' : status === 'cancelling' ? 'Cancelling' : 'Signing'}
      </Text>
      <Progress value={percent} aria-label="Signed" transitionDuration={100} />
      <Text size="sm" c="dimmed">
        {[
          `${percent} %`,
          `${rows(progress.rows)} read`,
          ...(progress.refused > 0 ? [`${number(progress.refused)} refused`] : []),
          ...(status === 'running' && rowsPerSecond > 0
            ? [`${number(rowsPerSecond)} a second`]
            : []),
          ...(status === 'running' && secondsLeft !== undefined
            ? [`${duration(secondsLeft)} left`]
            : []),
        ].join(' · ')}
      </Text>
      <Group gap="sm">
        {status === 'paused' ? (
          <Button onClick={resumeJob}>Resume</Button>
        ) : (
          <Button variant="default" disabled={status === 'cancelling'} onClick={pauseJob}>
            Pause
          </Button>
        )}
        <Button variant="default" disabled={status === 'cancelling'} onClick={cancelJob}>
          Cancel
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        Keep this tab open, also while paused: closed, it leaves no file and the job starts anew.
      </Text>
    </Stack>
  );
}
