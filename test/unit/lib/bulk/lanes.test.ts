import { createHash, createHmac } from 'node:crypto';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BLOCK_BYTES, HmacLanes } from '../../../../lib/bulk/lanes/hmac.ts';

const NAMES = { 'SHA-256': 'sha256', 'SHA-1': 'sha1' } as const;

const hexOf = (words: Uint32Array) =>
  Array.from(words, (word) => word.toString(16).padStart(8, '0')).join('');

/** The states of the hash after HMAC's two padded keys, for keys of up to a block. */
function statesOf(lanes: HmacLanes, key: Uint8Array) {
  const padded = new Uint8Array(BLOCK_BYTES);
  padded.set(key);
  return {
    inner: lanes.stateAfter(padded.map((byte) => byte ^ 0x36)),
    outer: lanes.stateAfter(padded.map((byte) => byte ^ 0x5c)),
  };
}

describe.each(['SHA-256', 'SHA-1'] as const)('HMAC on four lanes, %s', (digest) => {
  /** Each text's HMAC; the texts lie one after another in one array with gaps between. */
  async function signed(texts: readonly Uint8Array[], key: Uint8Array): Promise<string[]> {
    const lanes = await HmacLanes.create(digest);
    const places: number[] = [];
    let at = 0;
    for (const { length } of texts) {
      at += 1;
      places.push(at, at + length);
      at += length;
    }
    const bytes = new Uint8Array(at).fill(0xff);
    texts.forEach((text, nth) => bytes.set(text, places[nth * 2]));
    const words = lanes.sign(bytes, places, statesOf(lanes, key));
    return texts.map((_, nth) => hexOf(words.subarray(nth * lanes.words, (nth + 1) * lanes.words)));
  }
  const expected = (texts: readonly Uint8Array[], key: Uint8Array) =>
    texts.map((text) => createHmac(NAMES[digest], key).update(text).digest('hex'));

  it('agrees with Node, for any number of any texts', async () => {
    const key = fc.uint8Array({ minLength: 1, maxLength: BLOCK_BYTES });
    const texts = fc.array(fc.uint8Array({ maxLength: 400, size: 'max' }), { maxLength: 13 });
    await fc.assert(
      fc.asyncProperty(texts, key, async (some, secret) => {
        expect(await signed(some, secret)).toEqual(expected(some, secret));
      }),
    );
  });

  it('agrees with Node for every length of text around the size of a block', async () => {
    const texts = Array.from({ length: 3 * BLOCK_BYTES }, (_, length) =>
      Uint8Array.from({ length }, (__, at) => at * 7 + length),
    );
    const key = new TextEncoder().encode('secret');
    expect(await signed(texts, key)).toEqual(expected(texts, key));
  });

  it('agrees with Node if the texts outgrow the initial memory', async () => {
    const texts = [1, 200_000, 3].map((length) => new Uint8Array(length).fill(length));
    const key = new TextEncoder().encode('secret');
    expect(await signed(texts, key)).toEqual(expected(texts, key));
  });

  it('starts from the state of the standard', async () => {
    const lanes = await HmacLanes.create(digest);
    // An empty text is one block: the end mark, zeros, and a length of zero.
    const empty = new Uint8Array(BLOCK_BYTES);
    empty[0] = 0x80;
    expect(hexOf(lanes.stateAfter(empty))).toBe(createHash(NAMES[digest]).digest('hex'));
  });
});
