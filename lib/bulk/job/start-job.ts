import type { BulkPlan } from '../types';
import coordinatorUrl from './coordinator.worker?worker&url';
import { keepFiles, linksName, refusedName } from './leftovers';
import type { FromCoordinator, FromSigner, ToCoordinator, ToSigner } from './protocol';
import signerUrl from './signer.worker?worker&url';

/** What a job has to do. */
export interface JobRequest {
  file: Blob;
  plan: BulkPlan;
  /** The file that the author chose. Without one, the links go to a private file. */
  handle?: FileSystemFileHandle;
  /** Asks the background to send the keys, once, on a channel of this name. */
  lend: (channel: string) => Promise<void>;
  /** Called with progress, and at the end with done, failed or cancelled. */
  onReport: (report: FromCoordinator) => void;
}

export interface RunningJob {
  /** Names of the private files that the job writes. */
  links: string;
  refused: string;
  pause(): void;
  resume(): void;
  /** Cancels the job. The end is still reported, once the output is discarded. */
  cancel(): void;
  /** Stops the workers, whatever they are doing. */
  dispose(): void;
}

const BROKEN = 'A part of Passlink stopped working. Reload this page and sign again.';

/** More signers than this would only wait for the disk. */
const MOST_SIGNERS = 8;

/**
 * Starts signing a file in workers: one reads and writes, and one for each core signs. Keys go from
 * the background to the signers without passing through the page.
 */
export function startJob({ file, plan, handle, lend, onReport }: JobRequest): RunningJob {
  const id = crypto.randomUUID();
  keepFiles(id);
  const coordinator = new Worker(coordinatorUrl, { type: 'module' });
  const count = Math.min(Math.max(navigator.hardwareConcurrency, 1), MOST_SIGNERS);
  const signers = Array.from({ length: count }, () => new Worker(signerUrl, { type: 'module' }));
  const stop = () => {
    for (const worker of [coordinator, ...signers]) worker.terminate();
  };
  let hasEnded = false;
  const report = (given: FromCoordinator) => {
    if (hasEnded) return;
    if (given.type !== 'progress') {
      hasEnded = true;
      stop();
    }
    onReport(given);
  };
  const tell = (message: ToCoordinator, moved: Transferable[] = []) =>
    coordinator.postMessage(message, moved);

  // A worker fails this way when its file is gone after an update of the extension, for example.
  for (const worker of [coordinator, ...signers]) {
    worker.addEventListener('error', () => report({ type: 'failed', message: BROKEN }));
  }

  const start = async () => {
    const ports = await readySigners(signers, plan, lend);
    coordinator.addEventListener('message', ({ data }) => report(data as FromCoordinator));
    const destination = handle
      ? ({ kind: 'file', handle } as const)
      : ({ kind: 'private', name: linksName(id) } as const);
    tell({ type: 'start', file, plan, destination, refusedName: refusedName(id), ports }, ports);
  };
  void (async () => {
    try {
      await start();
    } catch (error) {
      report({ type: 'failed', message: error instanceof Error ? error.message : '' });
    }
  })();

  return {
    links: linksName(id),
    refused: refusedName(id),
    pause: () => tell({ type: 'pause' }),
    resume: () => tell({ type: 'resume' }),
    cancel: () => tell({ type: 'cancel' }),
    dispose: () => {
      hasEnded = true;
      stop();
    },
  };
}

/** Gives each signer a port and keys. Resolves when all are ready. */
async function readySigners(
  signers: readonly Worker[],
  plan: BulkPlan,
  lend: (channel: string) => Promise<void>,
): Promise<MessagePort[]> {
  const channel = crypto.randomUUID();
  const listening = Promise.all(signers.map((signer) => told(signer, 'listening')));
  const ready = Promise.all(signers.map((signer) => told(signer, 'ready')));
  ready.catch(() => {});
  const ports = signers.map((signer) => {
    const { port1, port2 } = new MessageChannel();
    const message: ToSigner = { plan, port: port2, channel };
    signer.postMessage(message, [port2]);
    return port1;
  });
  await listening;
  await lend(channel);
  await ready;
  return ports;
}

function told(signer: Worker, type: 'listening' | 'ready'): Promise<void> {
  return new Promise((resolve, reject) => {
    const hear = ({ data }: MessageEvent<FromSigner>) => {
      if (data.type === type) resolve();
      else if (data.type === 'failed') reject(new Error(data.message));
      else return;
      signer.removeEventListener('message', hear);
    };
    signer.addEventListener('message', hear);
  });
}
