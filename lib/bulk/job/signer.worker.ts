import { fromUtf8 } from '../csv/encoding';
import { reportedBySigner } from '../errors';
import { ByteSink, createSigner, type RowSigner } from '../sign';
import type { BulkPlan, LentKeys, SignedChunk } from '../types';
import type { FromSigner, RowsToSign, ToSigner } from './protocol';
import type { SignerAnswer } from './signer-pool';
import { PIECE_BYTES } from './whole-rows';

/** Links are several times as long as the rows that they are made of. */
const OUTPUT_ROOM = PIECE_BYTES * 6;

const tell = (message: FromSigner) => self.postMessage(message);

/** Signs what the coordinator sends, with keys that the background lends. */
self.addEventListener('message', (event: MessageEvent<ToSigner>) => {
  const { plan, port, channel } = event.data;
  const lending = new BroadcastChannel(channel);
  lending.addEventListener('message', ({ data }: MessageEvent<LentKeys>) => {
    lending.close();
    void begin(plan, data, port);
  });
  tell({ type: 'listening' });
});

async function begin(plan: BulkPlan, keys: LentKeys, port: MessagePort): Promise<void> {
  try {
    const sign = await createSigner(plan, keys);
    serve(plan, sign, port);
    tell({ type: 'ready' });
  } catch {
    tell({ type: 'failed', message: 'Signing could not start. Reload this page and try again.' });
  }
}

function serve(plan: BulkPlan, sign: RowSigner, port: MessagePort): void {
  const encode = fromUtf8(plan.dialect.encoding);
  const isAsItIs = plan.dialect.encoding === 'utf-8';
  const answer = (given: SignerAnswer) => {
    port.postMessage(given, 'chunk' in given ? [given.chunk.output.buffer] : []);
  };
  const signOne = async ({ index, rows, spare }: RowsToSign) => {
    try {
      const sink = new ByteSink(0);
      sink.bytes = new Uint8Array(spare ?? new ArrayBuffer(OUTPUT_ROOM));
      const chunk: SignedChunk = await sign(rows, sink);
      if (isAsItIs) return answer({ index, chunk });
      const output = encode(chunk.output.subarray(0, chunk.length));
      answer({ index, chunk: { ...chunk, output, length: output.length } });
    } catch (error) {
      answer({ index, failure: reportedBySigner(error) });
    }
  };
  // One run at a time: a signer uses its buffers again.
  let last: Promise<void> = Promise.resolve();
  port.addEventListener('message', ({ data }: MessageEvent<RowsToSign>) => {
    last = signAfter(last, data);
  });
  port.start();

  async function signAfter(before: Promise<void>, rows: RowsToSign): Promise<void> {
    await before;
    await signOne(rows);
  }
}
