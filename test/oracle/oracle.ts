import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';

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
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly lines: Interface;
  private readonly waiting: ((answer: OracleAnswer) => void)[] = [];

  constructor(python: string) {
    const script = fileURLToPath(new URL('oracle.py', import.meta.url));
    this.process = spawn(python, ['-W', 'ignore', script]);
    this.process.stderr.pipe(process.stderr);
    this.lines = createInterface(this.process.stdout);
    this.lines.on('line', (line) => this.waiting.shift()?.(JSON.parse(line) as OracleAnswer));
  }

  render(request: OracleRequest): Promise<OracleAnswer> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.process.stdin.write(`${JSON.stringify(request)}\n`);
    });
  }

  close(): void {
    this.lines.close();
    this.process.kill();
  }
}
