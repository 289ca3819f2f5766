export type SnippetErrorCode = 'variable' | 'empty-field' | 'duplicate-field' | 'content-block';

/** A mapping that no right snippet exists for. The message says what to change. */
export class SnippetError extends Error {
  override readonly name = 'SnippetError';
  readonly code: SnippetErrorCode;

  constructor(code: SnippetErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
