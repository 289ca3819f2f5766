import { createHash, createHmac } from 'node:crypto';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BLOCK_BYTES, HmacLanes } from '../../../../lib/bulk/lanes/hmac.ts';

const NAMES = { 'SHA-256': 'sha256', 'SHA-1': 'sha1' } as const;

const hexOf = (words: Uint32Array) =>
  Array.from(words, (word) => word.toString(16).padStart(8, '0')).join('');

/** The states that HMAC's two padded keys leave, for keys of up to a block. */
function statesOf(lanes: HmacLanes, key: Uint8Array) {
  const padded = new Uint8Array(BLOCK_BYTES);
  padded.set(key);
  return {
    inner: lanes.stateAfter(padded.map((byte) => byte ^ 0x36)),
    outer: lanes.stateAfter(padded.map((byte) => byte ^ 0x5c)),
  };
}

describe.each(['SHA-256', 'SHA-1'] as const)('HMAC on four lanes, %s', (digest) => {
  /** Each text's HMAC, the texts one behind the other in one array with gaps between. */
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

  it('is Node’s, for any texts and any number of them', async () => {
    const key = fc.uint8Array({ minLength: 1, maxLength: BLOCK_BYTES });
    const texts = fc.array(fc.uint8Array({ maxLength: 400, size: 'max' }), { maxLength: 13 });
    await fc.assert(
      fc.asyncProperty(texts, key, async (some, secret) => {
        expect(await signed(some, secret)).toEqual(expected(some, secret));
      }),
    );
  });

  it('is Node’s for every length that a block can be filled to, each lane at another', async () => {
    const texts = Array.from({ length: 3 * BLOCK_BYTES }, (_, length) =>
      Uint8Array.from({ length }, (__, at) => at * 7 + length),
    );
    const key = new TextEncoder().encode('secret');
    expect(await signed(texts, key)).toEqual(expected(texts, key));
  });

  it('is Node’s where the texts outgrow the memory that it starts with', async () => {
    const texts = [1, 200_000, 3].map((length) => new Uint8Array(length).fill(length));
    const key = new TextEncoder().encode('secret');
    expect(await signed(texts, key)).toEqual(expected(texts, key));
  });

  it('starts from the state that the standard gives', async () => {
    const lanes = await HmacLanes.create(digest);
    // A text of no bytes is one block: the mark, zeros, and a length of none.
    const empty = new Uint8Array(BLOCK_BYTES);
    empty[0] = 0x80;
    expect(hexOf(lanes.stateAfter(empty))).toBe(createHash(NAMES[digest]).digest('hex'));
  });
});
