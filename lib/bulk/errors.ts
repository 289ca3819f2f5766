export type BulkErrorCode =
  | 'empty-file'
  | 'encoding'
  | 'endless-row'
  | 'mismatch'
  | 'storage'
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
