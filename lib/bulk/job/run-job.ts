import { grammarOf } from '../csv/bytes';
import { fromUtf8, markOf } from '../csv/encoding';
import { RecordReader } from '../csv/record-reader';
import { BulkError } from '../errors';
import { LINK_COLUMN } from '../match-header';
import { seekFirstRow } from '../preview';
import type { BulkPlan, Dialect, SignedChunk } from '../types';
import type { Progress, RefusalSummary } from './protocol';
import { Refusals } from './refusals';
import type { Sink } from './sinks';
import { wholeRows } from './whole-rows';

/** The parts that a job needs. */
export interface JobParts {
  file: Blob;
  plan: BulkPlan;
  pool: {
    readonly capacity: number;
    sign(rows: Uint8Array<ArrayBuffer>): Promise<SignedChunk>;
    giveBack(chunk: SignedChunk): void;
  };
  openLinks(): Promise<Sink>;
  openRefused(): Promise<Sink>;
  /**
   * Resolves at once, or, while the job is paused, when it continues; rejects if it was cancelled.
   */
  goOn(): Promise<void>;
  onProgress(progress: Progress): void;
}

export interface JobResult {
  progress: Progress;
  checked: number;
  refusals: RefusalSummary;
}

/**
 * Signs a whole file: reads rows, has the pool sign them, and writes them in order. At most the
 * pool's capacity is in progress, so a slow disk slows down reading and memory stays constant. If
 * anything fails, the output is discarded.
 * @throws BulkError, or what `goOn` rejects with.
 */
export async function runJob(parts: JobParts): Promise<JobResult> {
  const { file, plan, pool } = parts;
  const links = await parts.openLinks();
  const underway: { signed: Promise<SignedChunk>; bytes: number }[] = [];
  const progress: Progress = { rows: 0, refused: 0, bytes: 0 };
  let refusals: Refusals | undefined;
  let lines = 0;
  let checked = 0;

  const writeNext = async () => {
    const next = underway.shift();
    if (!next) return;
    const chunk = await next.signed;
    await links.write(chunk.output.subarray(0, chunk.length));
    await refusals?.add(chunk.refused, lines);
    lines += chunk.lines;
    checked += chunk.checked;
    progress.rows += chunk.rows;
    progress.refused += chunk.refused.length;
    progress.bytes = next.bytes;
    pool.giveBack(chunk);
    parts.onProgress({ ...progress });
  };

  try {
    for await (const { rows, bytes } of wholeRows(file, plan.dialect)) {
      await parts.goOn();
      let body = rows;
      if (!refusals) {
        const head = readHead(rows, plan.dialect);
        await writeHead(links, head, plan.dialect);
        refusals = new Refusals(plan.dialect, head.header, parts.openRefused);
        lines = head.lines;
        body = rows.slice(head.end);
      }
      underway.push({ signed: watched(pool.sign(body)), bytes });
      if (underway.length >= pool.capacity) await writeNext();
    }
    while (underway.length > 0) {
      await parts.goOn();
      await writeNext();
    }
    if (!refusals || progress.rows === 0) {
      throw new BulkError('empty-file', 'There are no rows in this file.');
    }
    await refusals.close();
    await links.close();
    return { progress, checked, refusals: refusals.summary };
  } catch (error) {
    await Promise.allSettled([links.abort(), refusals?.abort()]);
    throw error;
  }
}

/**
 * A failure is handled when its turn comes; this keeps it from being reported as unhandled until
 * then.
 */
function watched<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

/** What comes before the rows, in UTF-8. */
interface Head {
  /** Everything up to the end of the header's last cell. Without a header, only the preamble. */
  upTo: Uint8Array<ArrayBuffer>;
  /** The header without what comes before it. */
  header: Uint8Array;
  lineEnd: Uint8Array<ArrayBuffer>;
  /** Where the rows start. */
  end: number;
  lines: number;
}

function readHead(rows: Uint8Array<ArrayBuffer>, dialect: Dialect): Head {
  const { preamble, hasHeader, newline } = dialect;
  const none = new Uint8Array(0);
  if (!hasHeader) {
    const upTo = rows.slice(0, preamble);
    return { upTo, header: none, lineEnd: none, end: preamble, lines: 0 };
  }
  const table = rows.subarray(preamble);
  const reader = new RecordReader(grammarOf(dialect));
  const lines = seekFirstRow(table, reader);
  if (lines === undefined) throw new BulkError('empty-file', 'There are no rows in this file.');
  const lineEnd = table.slice(reader.to, reader.next);
  return {
    upTo: rows.slice(0, preamble + reader.to),
    header: table.slice(reader.from, reader.to),
    lineEnd: lineEnd.length > 0 ? lineEnd : new TextEncoder().encode(newline),
    end: preamble + reader.next,
    lines,
  };
}

async function writeHead(links: Sink, head: Head, dialect: Dialect): Promise<void> {
  const encode = fromUtf8(dialect.encoding);
  if (dialect.hasBom) await links.write(markOf(dialect.encoding));
  await links.write(encode(head.upTo));
  if (!dialect.hasHeader) return;
  await links.write(encode(new TextEncoder().encode(`${dialect.delimiter}${LINK_COLUMN}`)));
  await links.write(encode(head.lineEnd));
}
