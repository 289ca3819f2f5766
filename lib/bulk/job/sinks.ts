import { BulkError } from '../errors';
import type { Destination } from './protocol';

/** An output that is written in order. Others see nothing of it before it is closed. */
export interface Sink {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
  /** Discards the output and keeps what was there before. */
  abort(): Promise<void>;
}

/** Opens an output. @throws BulkError `storage` if writing fails, now or later. */
export function openSink(destination: Destination): Promise<Sink> {
  return sayingWhy(() =>
    destination.kind === 'file' ? fileSink(destination.handle) : privateSink(destination.name),
  );
}

/** The browser writes to a temporary file and replaces the real one at the end. */
async function fileSink(handle: FileSystemFileHandle): Promise<Sink> {
  const stream = await handle.createWritable();
  return {
    write: (bytes) => sayingWhy(() => stream.write(bytes)),
    close: () => sayingWhy(() => stream.close()),
    abort: async () => {
      await stream.abort();
      // The file dialog created an empty file, unless the author chose an existing one.
      const { size } = await handle.getFile();
      if (size === 0 && 'remove' in handle) await (handle as RemovableHandle).remove();
    },
  };
}

/** Chromium has this method; TypeScript's types do not have it yet. */
interface RemovableHandle {
  remove(): Promise<void>;
}

/** The folder of the origin's private files that jobs write to. */
export async function privateFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle('bulk', { create: true });
}

/** Workers have this method; TypeScript's types for pages do not. */
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
        // On a full disk, fewer bytes are written than requested.
        if (access.write(bytes) < bytes.length) throw new DOMException('', 'QuotaExceededError');
      }),
    // Not flushed: the file has to be there for the download that follows, not after a power cut.
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
