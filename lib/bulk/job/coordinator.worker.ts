import { BulkError } from '../errors';
import type { FromCoordinator, Progress, ToCoordinator } from './protocol';
import { runJob } from './run-job';
import { SignerPool } from './signer-pool';
import { openSink } from './sinks';

/** Milliseconds between reports of progress: often enough to look alive, and cheap for the page. */
const PROGRESS_MS = 200;

/** The author cancelled the job, which is not a failure. */
class Cancelled extends Error {}

const tell = (message: FromCoordinator) => self.postMessage(message);

let isCancelled = false;
/** Set while the job is paused. */
let pause: PromiseWithResolvers<void> | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ToCoordinator>) => {
  switch (data.type) {
    case 'start':
      void run(data);
      break;
    case 'pause':
      pause ??= Promise.withResolvers<void>();
      break;
    case 'cancel':
      isCancelled = true;
      pause?.resolve();
      break;
    case 'resume':
      pause?.resolve();
      pause = undefined;
      break;
  }
});

async function goOn(): Promise<void> {
  await pause?.promise;
  if (isCancelled) throw new Cancelled();
}

async function run(start: Extract<ToCoordinator, { type: 'start' }>): Promise<void> {
  try {
    const result = await runJob({
      file: start.file,
      plan: start.plan,
      pool: new SignerPool(start.ports),
      openLinks: () => openSink(start.destination),
      openRefused: () => openSink({ kind: 'private', name: start.refusedName }),
      goOn,
      onProgress: seldom((progress) => tell({ type: 'progress', progress })),
    });
    tell({ type: 'done', ...result });
  } catch (error) {
    if (error instanceof Cancelled) tell({ type: 'cancelled' });
    else tell({ type: 'failed', message: wordsFor(error) });
  }
}

function seldom(report: (progress: Progress) => void): (progress: Progress) => void {
  let last = 0;
  return (progress) => {
    const now = performance.now();
    if (now - last < PROGRESS_MS) return;
    last = now;
    report(progress);
  };
}

function wordsFor(error: unknown): string {
  if (error instanceof BulkError) return error.message;
  return 'Signing stopped and nothing was written. Reload this page and try again.';
}
