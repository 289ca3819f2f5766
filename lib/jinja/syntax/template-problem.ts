/** Something in a template that cannot be rendered, in an author's words and never with a secret. */
export class TemplateProblem extends Error {
  override readonly name = 'TemplateProblem';
  /** Counted from 1. */
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(message);
    this.line = line;
  }
}
