/** What an encrypted export says it is; a later version of the format gets a later number. */
export const SEALED_FORMAT = 'passlink-sealed-projects';

/** Whether a file is an encrypted export, or says so: what is in it takes its passphrase to know. */
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
