/** Marks an encrypted export. A later version of the format gets a later number. */
export const SEALED_FORMAT = 'passlink-sealed-projects';

/** Whether a file says that it is an encrypted export. Only its passphrase shows what is in it. */
export function isSealedExport(text: string): boolean {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && 'format' in json
      ? json.format === SEALED_FORMAT
      : false;
  } catch {
    return false;
  }
}
