import { fileURLToPath } from 'node:url';

import { PythonLines } from '../support/python-lines.ts';

export type Journey = 'html.parser' | 'lxml' | 'collapse' | 'entities';
export type Encoder = 'plain' | 'wrapped' | 'unpadded' | 'urlsafe';

export interface OracleRequest {
  template: string;
  profile: Record<string, unknown>;
  /** What happens to the template on its way to the renderer, in order. */
  through?: Journey[];
  /** Which `base64encode` MoEngage turns out to have. */
  encoder?: Encoder;
}

export type OracleAnswer = { output: string } | { notSent: string } | { error: string };

/** Real Jinja2 in a process of its own; questions are answered in order. */
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
