import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';

/** A Python script in a process of its own: one JSON question a line in, one JSON answer out. */
export class PythonLines<Question, Answer> {
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly lines: Interface;
  private readonly waiting: ((answer: Answer) => void)[] = [];

  constructor(python: string, script: string) {
    // Nothing is left beside the sources.
    this.process = spawn(python, ['-B', '-W', 'ignore', script]);
    this.process.stderr.pipe(process.stderr);
    this.lines = createInterface(this.process.stdout);
    this.lines.on('line', (line) => this.waiting.shift()?.(JSON.parse(line) as Answer));
  }

  /** Questions are answered in order. */
  ask(question: Question): Promise<Answer> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.process.stdin.write(`${JSON.stringify(question)}\n`);
    });
  }

  close(): void {
    this.lines.close();
    this.process.kill();
  }
}
