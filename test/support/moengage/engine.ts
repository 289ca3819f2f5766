import { join } from 'node:path';

import type { Encoder } from '../../oracle/oracle.ts';
import { findPython } from '../python.mjs';
import { PythonLines } from '../python-lines.ts';

/** What MoEngage's engine may turn out to be; see "Unknown" in what is known of it. */
export interface EngineTraits {
  /** What `convertToSHA256` computes; default HMAC-SHA256. */
  hash?: 'hmac' | 'hmac-swapped' | 'salt-before' | 'salt-after' | 'no-key';
  /** How it writes that; default lower-case hex. */
  digest?: 'hex' | 'upper' | 'base64';
  /** What `base64encode` does; default as everybody's. */
  base64?: Encoder;
  /** What an absent attribute is; default undefined. */
  absent?: 'undefined' | 'none' | 'empty';
  /** Whether `{% set x %}…{% endset %}` is known; default true. */
  hasBlockSet?: boolean;
  /** Whether a content block is put in as text, or rendered without the template's variables. */
  contentBlocks?: 'as text' | 'apart';
}

const DEFAULTS: Required<EngineTraits> = {
  hash: 'hmac',
  digest: 'hex',
  base64: 'plain',
  absent: 'undefined',
  hasBlockSet: true,
  contentBlocks: 'as text',
};

export type Rendering = { output: string } | { notSent: string } | { error: string };

type Profile = Record<string, Record<string, unknown>>;

interface Question {
  template: string;
  profile: Profile;
  blocks: Record<string, string>;
  engine: Required<EngineTraits>;
}

/** Real Jinja2 with MoEngage's filters, started when first needed. */
export class Engine {
  private lines: PythonLines<Question, Rendering> | undefined;

  /** @throws Error where no Python with Jinja2 is found. */
  render(
    template: string,
    profile: Profile,
    blocks: Record<string, string>,
    traits: EngineTraits,
  ): Promise<Rendering> {
    this.lines ??= start();
    return this.lines.ask({ template, profile, blocks, engine: { ...DEFAULTS, ...traits } });
  }

  close(): void {
    this.lines?.close();
  }
}

function start(): PythonLines<Question, Rendering> {
  const python = findPython();
  if (python === undefined) throw new Error('Previews are rendered by Python with Jinja2.');
  return new PythonLines(python, join(import.meta.dirname, 'engine.py'));
}
