import { create } from 'zustand';

import type { BulkPlan } from '@/lib/bulk';
import type { FromCoordinator, Progress, RefusalSummary } from '@/lib/bulk/job/protocol';
import { type RunningJob, startJob } from '@/lib/bulk/job/start-job';
import { sendMessage } from '@/lib/messages';

import { failureWords } from '../../ui';
import { Pace } from './pace';

interface Running {
  status: 'running' | 'paused' | 'cancelling';
  progress: Progress;
  rowsPerSecond: number;
  secondsLeft: number | undefined;
}

/** The result of a finished job. */
export interface Done {
  status: 'done';
  progress: Progress;
  checked: number;
  refusals: RefusalSummary;
  seconds: number;
  /**
   * Whether the links are in the file that the author chose. Otherwise they have to be downloaded.
   */
  isSaved: boolean;
  /** Names of its private files. */
  links: string;
  refused: string;
}

export type JobState =
  | { status: 'idle' }
  | Running
  | Done
  | { status: 'failed'; message: string }
  | { status: 'cancelled'; rows: number };

/** The only job of this page. It continues while the author looks at other pages of the options. */
export const useJob = create<{ job: JobState; bytes: number }>(() => ({
  job: { status: 'idle' },
  bytes: 0,
}));

let current: (RunningJob & { pace: Pace }) | undefined;

/** Starts signing. Progress and result are in the store. */
export function runJob(
  projectId: string,
  file: Blob,
  plan: BulkPlan,
  handle: FileSystemFileHandle | undefined,
): void {
  dismissJob();
  const pace = new Pace();
  const begun = performance.now();
  const nothing: Progress = { rows: 0, refused: 0, bytes: 0 };
  useJob.setState({ job: running('running', nothing, pace, file.size), bytes: file.size });
  pace.restart({ at: begun, ...nothing });
  window.addEventListener('beforeunload', holdBack);

  const report = (given: FromCoordinator) => {
    const { job } = useJob.getState();
    if (given.type !== 'progress') window.removeEventListener('beforeunload', holdBack);
    switch (given.type) {
      case 'progress':
        pace.add({ at: performance.now(), ...given.progress });
        if (isUnderway(job)) show(running(job.status, given.progress, pace, file.size));
        break;
      case 'done':
        show({
          ...given,
          status: 'done',
          seconds: (performance.now() - begun) / 1000,
          isSaved: handle !== undefined,
          links: current?.links ?? '',
          refused: current?.refused ?? '',
        });
        break;
      case 'failed':
        show({ status: 'failed', message: given.message });
        break;
      case 'cancelled':
        show({ status: 'cancelled', rows: isUnderway(job) ? job.progress.rows : 0 });
        break;
    }
  };
  const job = startJob({
    file,
    plan,
    ...(handle && { handle }),
    lend: async (channel) => {
      try {
        await sendMessage('lendKeys', { id: projectId, format: plan.format, channel });
      } catch (error) {
        throw new Error(failureWords(error), { cause: error });
      }
    },
    onReport: report,
  });
  current = { ...job, pace };
}

/** Resumes a paused job. */
export function resumeJob(): void {
  const { job } = useJob.getState();
  if (!isUnderway(job)) return;
  current?.pace.restart({ at: performance.now(), ...job.progress });
  current?.resume();
  show({ ...job, status: 'running' });
}

export function pauseJob(): void {
  const { job } = useJob.getState();
  if (!isUnderway(job)) return;
  current?.pause();
  show({ ...job, status: 'paused' });
}

export function cancelJob(): void {
  const { job } = useJob.getState();
  if (!isUnderway(job)) return;
  current?.cancel();
  show({ ...job, status: 'cancelling' });
}

/** Forgets the last job. Its private files stay until the page closes. */
export function dismissJob(): void {
  current?.dispose();
  current = undefined;
  show({ status: 'idle' });
}

export function isUnderway(job: JobState): job is Running {
  return job.status === 'running' || job.status === 'paused' || job.status === 'cancelling';
}

function show(job: JobState): void {
  useJob.setState({ job });
}

function running(status: Running['status'], progress: Progress, pace: Pace, size: number): Running {
  const { rowsPerSecond } = pace;
  return { status, progress, rowsPerSecond, secondsLeft: pace.secondsTo(size) };
}

/** Makes the browser ask before the page closes with an unfinished job. */
function holdBack(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
