import { BulkError } from '../errors';
import { HmacLanes } from '../lanes/hmac';
import type { BulkPlan, LentKeys, SignedChunk } from '../types';
import { ByteSink } from './byte-sink';
import { putBase64url, putHexWords } from './digits';
import { CHECK_EVERY, FIRST_ROOM, type RowSigner } from './row-signer';
import { RowPayload } from './row-payload';
import { RowWalk } from './walk-rows';

/** Hex digits for each word of a signature. */
const WORD_DIGITS = 8;

/**
 * Signs rows as `signLink` does, byte for byte. WebAssembly computes HMAC of four rows at a time,
 * and starts from the states that HMAC's two padded keys leave. WebCrypto is asynchronous and takes
 * 50 µs for each call; this takes 1. Every thousandth signature is compared with WebCrypto's.
 */
export async function hashedSigner(
  plan: BulkPlan,
  keys: Extract<LentKeys, { format: 'hashed' }>,
): Promise<RowSigner> {
  const hmac = await HmacLanes.create(keys.digest);
  const walk = new RowWalk(plan);
  const payload = new RowPayload(plan.columns, plan.keepsEmpty);
  const json = new ByteSink(FIRST_ROOM);
  const before = new TextEncoder().encode(`${plan.dialect.delimiter}${plan.url}?data=`);
  const behind = new TextEncoder().encode('&sig=');
  const utm = new TextEncoder().encode(plan.utm);
  const digits = hmac.words * WORD_DIGITS;
  let signed = 0;

  return async (bytes, output): Promise<SignedChunk> => {
    const sink = output;
    sink.length = 0;
    /** Start and end of the signed text of each link. */
    const texts: number[] = [];
    const { refused, ...counts } = walk.walk(bytes, (reader) => {
      json.length = 0;
      if (!payload.write(bytes, reader, json)) return false;
      sink.put(bytes, reader.from, reader.to);
      // The delimiter does not belong to the link.
      const start = sink.length + 1;
      sink.put(before);
      putBase64url(sink, json.bytes, 0, json.length);
      texts.push(start, sink.length);
      sink.put(behind);
      // Leaves room for the signature: rows are signed together, once all are written.
      sink.reserve(digits);
      sink.length += digits;
      sink.put(utm);
      sink.put(bytes, reader.to, reader.next);
      return true;
    });
    const links = sink.bytes.subarray(0, sink.length);
    const signatures = hmac.sign(links, texts, keys);
    const checks: Promise<void>[] = [];
    for (let row = 0; row < texts.length / 2; row += 1) {
      const end = texts[row * 2 + 1] as number;
      const word = row * hmac.words;
      putHexWords(links, end + behind.length, signatures, word, hmac.words);
      if (signed % CHECK_EVERY === 0) {
        const text = links.slice(texts[row * 2], end);
        checks.push(compare(keys.key, text, signatures.subarray(word, word + hmac.words)));
      }
      signed += 1;
    }
    await Promise.all(checks);
    return { output: sink.bytes, length: sink.length, ...counts, checked: checks.length, refused };
  };
}

async function compare(
  key: CryptoKey,
  text: Uint8Array<ArrayBuffer>,
  words: Uint32Array,
): Promise<void> {
  const signature = new DataView(new ArrayBuffer(words.byteLength));
  words.forEach((word, at) => signature.setUint32(at * 4, word));
  if (await crypto.subtle.verify('HMAC', key, signature, text)) return;
  throw new BulkError(
    'mismatch',
    'A signature did not agree with the browser’s own, so nothing was written. Restart the browser and try again.',
  );
}
