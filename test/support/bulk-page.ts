import { expect, type Page } from '@playwright/test';

import type { Passlink } from './extension.ts';

/** Where links are saved to: a file chosen in the browser's dialog, or a download. */
export type SaveAs = 'file' | 'download';

/** What the dialog would have given: a file of the origin's own, since no test can press “Save”. */
const STAND_IN = 'chosen-in-the-dialog.csv';

/** Opens Options > Bulk links. */
export async function openBulk({ context, worker }: Passlink, saveAs: SaveAs): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(
    ({ saveAs, name }) => {
      const inPage = window as unknown as {
        showSaveFilePicker?: () => Promise<FileSystemFileHandle>;
        longTasks: number[];
      };
      if (saveAs === 'download') delete inPage.showSaveFilePicker;
      else {
        inPage.showSaveFilePicker = async () => {
          const folder = await navigator.storage.getDirectory();
          return folder.getFileHandle(name, { create: true });
        };
      }
      inPage.longTasks = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) inPage.longTasks.push(duration);
      }).observe({ entryTypes: ['longtask'] });
    },
    { saveAs, name: STAND_IN },
  );
  await page.goto(new URL('/options.html#/bulk', worker.url()).href);
  await page.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory();
    await folder.removeEntry(name).catch(() => {});
  }, STAND_IN);
  return page;
}

/** Gives the page a file and waits for its preview. */
export async function giveFile(page: Page, path: string): Promise<void> {
  await page.getByLabel('CSV file', { exact: true }).setInputFiles(path);
  await expect(page.getByRole('table')).toBeVisible();
}

/** Milliseconds of the tasks over 50 ms that the page's main thread had since it was last asked. */
export function longTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const inPage = window as unknown as { longTasks: number[] };
    return inPage.longTasks.splice(0);
  });
}

/** What stands in the file that the dialog gave; undefined where it is gone. */
export function savedFile(page: Page): Promise<string | undefined> {
  return page.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory();
    try {
      const handle = await folder.getFileHandle(name);
      return await (await handle.getFile()).text();
    } catch {
      return undefined;
    }
  }, STAND_IN);
}

/** Names of the private files that jobs have left. */
export function privateFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('bulk', { create: true });
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names;
  });
}

/** A job whose signer hands its pieces of the file out when it is told to. */
export interface HeldJob {
  /** Lets one finished piece go to the coordinator, where there is one. */
  letOneOut(): Promise<void>;
  /** Lets all out, and holds nothing any more. */
  goOn(): Promise<void>;
}

/** Starts a job with one signer that is held: a file of any length is then in work for as long as a test needs. */
export async function signHeld(page: Page, sign: () => Promise<void>): Promise<HeldJob> {
  // Nothing is said to the workers before the signer is held.
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'hardwareConcurrency', { value: 1, configurable: true });
    const tell = Worker.prototype.postMessage as (...said: unknown[]) => void;
    const unsaid: [Worker, unknown[]][] = [];
    Worker.prototype.postMessage = function (this: Worker, ...said: unknown[]) {
      unsaid.push([this, said]);
    };
    Object.assign(window, {
      speak: () => {
        Object.assign(Worker.prototype, { postMessage: tell });
        for (const [worker, said] of unsaid) tell.apply(worker, said);
      },
    });
  });
  await sign();
  const signer = () => page.workers().find((worker) => worker.url().includes('signer.worker'));
  await expect.poll(signer).toBeDefined();
  const worker = signer();
  if (!worker) throw new Error('The job has no signer.');
  await worker.evaluate(() => {
    const tell = MessagePort.prototype.postMessage as (...said: unknown[]) => void;
    const held: [MessagePort, unknown[]][] = [];
    MessagePort.prototype.postMessage = function (this: MessagePort, ...said: unknown[]) {
      held.push([this, said]);
    };
    const letOut = (count: number) => {
      for (const [port, said] of held.splice(0, count)) tell.apply(port, said);
    };
    Object.assign(globalThis, {
      letOneOut: () => letOut(1),
      goOn: () => {
        Object.assign(MessagePort.prototype, { postMessage: tell });
        letOut(held.length);
      },
    });
  });
  await page.evaluate(() => (Reflect.get(window, 'speak') as () => void)());
  return {
    letOneOut: () => worker.evaluate(() => (Reflect.get(globalThis, 'letOneOut') as () => void)()),
    // A job that was cancelled may have ended its signer already.
    goOn: () =>
      worker
        .evaluate(() => (Reflect.get(globalThis, 'goOn') as () => void)())
        .catch(() => undefined),
  };
}
