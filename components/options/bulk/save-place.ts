/** Chromium has this file dialog; Firefox downloads instead. */
interface WithPicker {
  showSaveFilePicker?(options: {
    suggestedName: string;
    types: { description: string; accept: Record<string, string[]> }[];
  }): Promise<FileSystemFileHandle>;
}

/** Where the links will be saved; `nowhere` if the author closed the dialog. */
export type Place =
  | { kind: 'file'; handle: FileSystemFileHandle }
  | { kind: 'download' | 'nowhere' };

/** The author chose the same file that the rows come from. */
export class SameFileError extends Error {
  constructor() {
    super('Choose another file for the links: this one holds the rows that they are made from.');
  }
}

/**
 * Asks where to save, before the first row is signed.
 * @param source the file with the rows.
 * @throws SameFileError
 */
export async function askForPlace(source: Blob, suggestedName: string): Promise<Place> {
  const { showSaveFilePicker } = window as WithPicker;
  if (!showSaveFilePicker) return { kind: 'download' };
  try {
    const handle = await showSaveFilePicker.call(window, {
      suggestedName,
      types: [{ description: 'CSV', accept: { 'text/csv': ['.csv'] } }],
    });
    if (await isSame(source, await handle.getFile())) throw new SameFileError();
    return { kind: 'file', handle };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'nowhere' };
    throw error;
  }
}

async function isSame(source: Blob, chosen: File): Promise<boolean> {
  return (
    source instanceof File &&
    source.name === chosen.name &&
    source.size === chosen.size &&
    source.lastModified === chosen.lastModified
  );
}

/** Makes the browser download a file, which it reads from the disk meanwhile. */
export function download(file: File, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // A download that has begun can still read the file.
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}

/** Long enough for the browser to ask where to save it. */
const REVOKE_AFTER_MS = 60_000;
