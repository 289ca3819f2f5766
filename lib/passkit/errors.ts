/** What was wrong with the author's input. The message says what to do next. */
export type PassKitErrorCode =
  | 'project-url'
  | 'empty-secret'
  | 'encryption-key'
  | 'ill-formed-text'
  | 'not-text'
  | 'utm-name';

/** Bad input to a link. Its message is in an author's words and never holds a secret or a key. */
export class PassKitError extends Error {
  override readonly name = 'PassKitError';
  readonly code: PassKitErrorCode;
  /** The payload field or UTM parameter that the error is about, if any. */
  readonly field: string | undefined;

  constructor(code: PassKitErrorCode, message: string, field?: string) {
    super(message);
    this.code = code;
    this.field = field;
  }
}
