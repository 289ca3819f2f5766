import { expect, it } from 'vitest';

import { fromUtf8, markOf } from '../../../../../lib/bulk/csv/encoding.ts';
import { type JobParts, runJob } from '../../../../../lib/bulk/job/run-job.ts';
import type { Sink } from '../../../../../lib/bulk/job/sinks.ts';
import { PIECE_BYTES } from '../../../../../lib/bulk/job/whole-rows.ts';
import { ByteSink, createSigner } from '../../../../../lib/bulk/sign/index.ts';
import { lendSecret } from '../../../../../lib/bulk/sign/lend-keys.ts';
import type { BulkPlan, SignedChunk } from '../../../../../lib/bulk/types.ts';
import { DIALECT, plan, SECRET } from '../support.ts';

/** A file in memory that records whether it was closed or aborted. */
function memorySink() {
  const written: number[] = [];
  const sink = { bytes: written, state: 'open' as 'open' | 'closed' | 'aborted' };
  const open = async (): Promise<Sink> => ({
    write: async (bytes) => {
      for (const byte of bytes) written.push(byte);
    },
    close: async () => {
      sink.state = 'closed';
    },
    abort: async () => {
      sink.state = 'aborted';
    },
  });
  return { sink, open, text: () => Buffer.from(written).toString('latin1') };
}

/** Signs in the same thread; `isHasty` signs later chunks before earlier ones. */
async function job(file: Uint8Array<ArrayBuffer>, using: BulkPlan, over: Partial<JobParts> = {}) {
  const keys = await lendSecret(SECRET, 'SHA-256');
  const encode = fromUtf8(using.dialect.encoding);
  let underway = 0;
  let most = 0;
  const links = memorySink();
  const refused = memorySink();
  const parts: JobParts = {
    file: new Blob([file]),
    plan: using,
    pool: {
      capacity: 3,
      sign: async (rows): Promise<SignedChunk> => {
        underway += 1;
        most = Math.max(most, underway);
        const sign = await createSigner(using, keys);
        const chunk = await sign(rows, new ByteSink(16));
        const output = encode(chunk.output.subarray(0, chunk.length));
        // Shorter runs finish sooner.
        await new Promise((resolve) => setTimeout(resolve, rows.length / 20_000));
        return { ...chunk, output, length: output.length };
      },
      giveBack: () => {
        underway -= 1;
      },
    },
    openLinks: links.open,
    openRefused: refused.open,
    goOn: () => Promise.resolve(),
    onProgress: () => {},
    ...over,
  };
  return { run: () => runJob(parts), links, refused, mostUnderway: () => most };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const LINK = /,https:[^\r\n]*/g;

it('writes every row in its place, and never has more under way than the pool takes', async () => {
  const rows = Array.from(
    { length: 40_000 },
    (_, nth) => `"Name ${nth}, the ""${nth}""\r\nnd"\r\n`,
  );
  const text = `person.surname\r\n${rows.join('')}`;
  expect(text.length).toBeGreaterThan(4 * PIECE_BYTES);
  const { run, links, refused, mostUnderway } = await job(
    bytesOf(text),
    plan({ columns: ['person.surname'], dialect: { ...DIALECT, newline: '\r\n' } }),
  );
  const result = await run();
  expect(result.progress).toEqual({ rows: 40_000, refused: 0, bytes: text.length });
  expect(result.checked).toBeGreaterThanOrEqual(40);
  expect(links.text().replaceAll(LINK, '') === text.replace('surname', 'surname,smartUrl')).toBe(
    true,
  );
  expect(links.sink.state).toBe('closed');
  expect(refused.sink.bytes).toEqual([]);
  expect(mostUnderway()).toBe(3);
}, 60_000);

it.each(['utf-16le', 'windows-1252'] as const)(
  'keeps the encoding of the file, with its byte order mark: %s',
  async (encoding) => {
    const text = 'person.surname,person.gender\nMüller,1\nZoë,9\n';
    const mark = markOf(encoding);
    const file = Uint8Array.from([...mark, ...fromUtf8(encoding)(bytesOf(text))]);
    const dialect = { ...DIALECT, encoding, hasBom: mark.length > 0 };
    const { run, links, refused } = await job(
      file,
      plan({ columns: ['person.surname', 'person.gender'], dialect }),
    );
    await run();
    const read = (bytes: number[]) => {
      expect(bytes.slice(0, mark.length)).toEqual([...mark]);
      return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
    };
    expect(read(links.sink.bytes).replaceAll(LINK, '')).toBe(
      'person.surname,person.gender,smartUrl\nMüller,1\n',
    );
    expect(read(refused.sink.bytes)).toBe(
      'row,why,person.surname,person.gender\n' +
        '3,"Gender: This must be 0 (not known), 1 (male) or 2 (female).",Zoë,9\n',
    );
  },
);

it('keeps Excel’s first line and empty lines before the header in their place', async () => {
  const { run, links } = await job(
    bytesOf('sep=;\r\n\r\nperson.surname;note\r\nAnn;x'),
    plan({
      columns: ['person.surname', null],
      dialect: { ...DIALECT, delimiter: ';', newline: '\r\n', preamble: 7 },
    }),
  );
  await run();
  expect(links.text()).toMatch(
    /^sep=;\r\n\r\nperson\.surname;note;smartUrl\r\nAnn;x;https:[^\r\n]+$/,
  );
});

it('adds no header to a file without one', async () => {
  const { run, links } = await job(
    bytesOf('Ann\nBob\n'),
    plan({ columns: ['person.surname'], dialect: { ...DIALECT, hasHeader: false } }),
  );
  await run();
  expect(links.text()).toMatch(/^Ann,https:\S+\nBob,https:\S+\n$/);
});

it('aborts the file if the job is cancelled, or if a signer fails', async () => {
  const text = bytesOf('person.surname,person.gender\nAnn,9\nBob,1\n');
  const using = plan({ columns: ['person.surname', 'person.gender'] });
  const calledOff = new Error('called off');
  const cancelled = await job(text, using, { goOn: () => Promise.reject(calledOff) });
  await expect(cancelled.run()).rejects.toBe(calledOff);
  expect(cancelled.links.sink.state).toBe('aborted');

  const pool = { capacity: 1, sign: () => Promise.reject(calledOff), giveBack: () => {} };
  const failing = await job(text, using, { pool });
  await expect(failing.run()).rejects.toBe(calledOff);
  expect(failing.links.sink.state).toBe('aborted');
});

it('refuses a file without rows', async () => {
  for (const text of ['person.surname', 'person.surname\n\n', '']) {
    const { run, links } = await job(bytesOf(text), plan({ columns: ['person.surname'] }));
    await expect(run()).rejects.toThrow(/no rows/);
    expect(links.sink.state).toBe('aborted');
  }
});

it('refuses a file with a row longer than 4 MB', async () => {
  const text = `person.surname\nAnn\n"${'x\n'.repeat(3_000_000)}`;
  const { run, links } = await job(bytesOf(text), plan({ columns: ['person.surname'] }));
  await expect(run()).rejects.toThrow(/never closed/);
  expect(links.sink.state).toBe('aborted');
});
