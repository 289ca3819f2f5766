import { BulkError } from '../errors';
import type { BulkPlan, LentKeys, SignedChunk } from '../types';
import { ByteSink } from './byte-sink';
import { putBase64url, putHex } from './digits';
import { RowPayload } from './row-payload';
import { CHECK_EVERY, FIRST_ROOM, type RowSigner } from './row-signer';
import { RowWalk } from './walk-rows';

const BLOCK = 16;
/** The most random bytes that WebCrypto gives in one call. */
const RANDOM_BYTES = 65_536;

/**
 * Encrypts rows as `encryptLink` does, each with a fresh random vector, but a whole chunk with one
 * call of WebCrypto. CBC combines each block with the block of ciphertext before it. So if a random
 * block comes before a row, the ciphertext of that block is the row's vector: `[random][row 1,
 * padded][random][row 2, padded]…`. The ciphertext of random bytes is as random as they are (NIST
 * SP 800-38A, appendix C, makes vectors this way). Every thousandth row is encrypted once more by
 * itself, with its vector, and compared.
 */
export function encryptedSigner(
  plan: BulkPlan,
  { key }: Extract<LentKeys, { format: 'encrypted' }>,
): RowSigner {
  const walk = new RowWalk(plan);
  const payload = new RowPayload(plan.columns, plan.keepsEmpty);
  const plain = new ByteSink(FIRST_ROOM);
  const before = new TextEncoder().encode(`${plan.dialect.delimiter}${plan.url}?data=`);
  const behind = new TextEncoder().encode('&iv=');
  const random = randomBlocks();
  let signed = 0;

  return async (bytes, output): Promise<SignedChunk> => {
    plain.length = 0;
    /** For each row: its start, its end, the next row's start; start and end of its padded text. */
    const places: number[] = [];
    const { refused, ...counts } = walk.walk(bytes, (reader) => {
      const start = plain.length;
      plain.put(random());
      if (!payload.write(bytes, reader, plain)) {
        plain.length = start;
        return false;
      }
      pad(plain, start);
      places.push(reader.from, reader.to, reader.next, start, plain.length);
      return true;
    });
    const text = plain.bytes.subarray(0, plain.length);
    const cipher = new Uint8Array(await encrypt(key, randomBytes(BLOCK), text));
    const sink = output;
    sink.length = 0;
    const checks: Promise<void>[] = [];
    for (let at = 0; at < places.length; at += 5) {
      const [from = 0, to = 0, next = 0, start = 0, end = 0] = places.slice(at, at + 5);
      const data = start + BLOCK;
      if (signed % CHECK_EVERY === 0) {
        checks.push(compare(key, cipher.slice(start, end), text.slice(data, end)));
      }
      signed += 1;
      sink.put(bytes, from, to);
      sink.put(before);
      putBase64url(sink, cipher, data, end);
      sink.put(behind);
      putHex(sink, cipher, start, data);
      sink.put(bytes, to, next);
    }
    await Promise.all(checks);
    return { output: sink.bytes, length: sink.length, ...counts, checked: checks.length, refused };
  };
}

/** PKCS#7: fills up a block with bytes that each hold the number of bytes added. */
function pad(sink: ByteSink, start: number): void {
  const count = BLOCK - ((sink.length - start) % BLOCK);
  sink.reserve(count);
  sink.bytes.fill(count, sink.length, sink.length + count);
  sink.length += count;
}

function encrypt(
  key: CryptoKey,
  iv: Uint8Array<ArrayBuffer>,
  text: Uint8Array<ArrayBuffer>,
): Promise<ArrayBuffer> {
  return crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, text);
}

/** @param sealed vector and ciphertext. @param padded the padded plain text. */
async function compare(
  key: CryptoKey,
  sealed: Uint8Array<ArrayBuffer>,
  padded: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const text = padded.subarray(0, padded.length - (padded.at(-1) ?? 0));
  const alone = new Uint8Array(await encrypt(key, sealed.slice(0, BLOCK), text));
  const isSame =
    alone.length === sealed.length - BLOCK &&
    alone.every((byte, at) => byte === sealed[BLOCK + at]);
  if (isSame) return;
  throw new BulkError(
    'mismatch',
    'A link did not come out as the browser encrypts it by itself, so nothing was written. Restart the browser and try again.',
  );
}

function randomBytes(count: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** Draws random blocks, many at once. Each is used once. */
function randomBlocks(): () => Uint8Array {
  const pool = new Uint8Array(RANDOM_BYTES);
  let at = RANDOM_BYTES;
  return () => {
    if (at === RANDOM_BYTES) {
      crypto.getRandomValues(pool);
      at = 0;
    }
    at += BLOCK;
    return pool.subarray(at - BLOCK, at);
  };
}
