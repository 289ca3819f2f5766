import { fileURLToPath } from 'node:url';

import { PythonLines } from '../support/python-lines.ts';

export type Journey = 'html.parser' | 'lxml' | 'collapse' | 'entities';
export type Encoder = 'plain' | 'wrapped' | 'unpadded' | 'urlsafe';

export interface OracleRequest {
  template: string;
  profile: Record<string, unknown>;
  /** The changes to the template on its way to the renderer, in order. */
  through?: Journey[];
  /** The variant of `base64encode` that MoEngage may have. */
  encoder?: Encoder;
}

export type OracleAnswer = { output: string } | { notSent: string } | { error: string };

/** Real Jinja2 in its own process; it answers questions in order. */
export class Oracle {
  private readonly lines: PythonLines<OracleRequest, OracleAnswer>;

  constructor(python: string) {
    const script = fileURLToPath(new URL('oracle.py', import.meta.url));
    this.lines = new PythonLines(python, script);
  }

  render(request: OracleRequest): Promise<OracleAnswer> {
    return this.lines.ask(request);
  }

  close(): void {
    this.lines.close();
  }
}
