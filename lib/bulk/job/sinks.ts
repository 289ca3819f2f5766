import { BulkError } from '../errors';
import type { Destination } from './protocol';

/** Somewhere to write to, in order. Nothing is there for others before it is closed. */
export interface Sink {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
  /** Leaves what was there before. */
  abort(): Promise<void>;
}

/** @throws BulkError `storage` where writing fails, here and later. */
export function openSink(destination: Destination): Promise<Sink> {
  return sayingWhy(() =>
    destination.kind === 'file' ? fileSink(destination.handle) : privateSink(destination.name),
  );
}

/** The browser writes beside the file and puts the whole in its place at the end. */
async function fileSink(handle: FileSystemFileHandle): Promise<Sink> {
  const stream = await handle.createWritable();
  return {
    write: (bytes) => sayingWhy(() => stream.write(bytes)),
    close: () => sayingWhy(() => stream.close()),
    abort: async () => {
      await stream.abort();
      // The file dialog made an empty file, unless it was to take an older one's place.
      const { size } = await handle.getFile();
      if (size === 0 && 'remove' in handle) await (handle as RemovableHandle).remove();
    },
  };
}

/** Chromium has it; it is not in the types yet. */
interface RemovableHandle {
  remove(): Promise<void>;
}

/** The folder of the origin's private files that jobs write to. */
export async function privateFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle('bulk', { create: true });
}

/** Workers have it; the types of pages do not. */
interface SyncFileHandle extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<{
    write(bytes: Uint8Array<ArrayBuffer>): number;
    close(): void;
  }>;
}

async function privateSink(name: string): Promise<Sink> {
  const folder = await privateFolder();
  const file = await folder.getFileHandle(name, { create: true });
  const access = await (file as SyncFileHandle).createSyncAccessHandle();
  return {
    write: (bytes) =>
      sayingWhy(async () => {
        // Where the disk is full, less is written than was asked for.
        if (access.write(bytes) < bytes.length) throw new DOMException('', 'QuotaExceededError');
      }),
    // Not flushed: it has to be there for the download that follows, not after a power cut.
    close: () => sayingWhy(async () => access.close()),
    abort: async () => {
      access.close();
      await folder.removeEntry(name);
    },
  };
}

async function sayingWhy<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    throw new BulkError(
      'storage',
      isFull
        ? 'There is no room left on the disk. Make room, or save to another disk, and sign again.'
        : 'The file with the links cannot be written. Choose another place and sign again.',
    );
  }
}
