export type BulkErrorCode =
  | 'empty-file'
  | 'encoding'
  | 'endless-row'
  | 'mismatch'
  | 'storage'
  | 'signer'
  | 'changed-file';

/** Why a whole file cannot be signed; the message says what to do next and holds no secret. */
export class BulkError extends Error {
  override readonly name = 'BulkError';
  readonly code: BulkErrorCode;

  constructor(code: BulkErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * What a signer reports. A BulkError stays as it is. For any other error, it reports that the file
 * is not at fault, and only the error's type, because the message might quote a row or a key.
 */
export function reportedBySigner(error: unknown): { code: BulkErrorCode; message: string } {
  if (error instanceof BulkError) return { code: error.code, message: error.message };
  const kind = error instanceof Error || error instanceof DOMException ? error.name : typeof error;
  return {
    code: 'signer',
    message: `Signing stopped because this page ran into an error (${kind}), and nothing was written. Your file is not the reason. Reload this page and try again.`,
  };
}
