import type { Digest } from '../../passkit/types';
import { compression, DESIGNS } from './compression';

const LANES = 4;
export const BLOCK_BYTES = 64;
const PAGE_BYTES = 65_536;
/**
 * Bytes after the states: for each lane two blocks, for the end of a text and for the outer hash.
 */
const SCRATCH = 256;
const TEXTS = SCRATCH + LANES * 2 * BLOCK_BYTES;
/** Bytes of the length in bits, which ends a padded text. */
const LENGTH_BYTES = 8;
/** The bit that marks the end of a text. */
const MARK = 0x80;

/** Each module is compiled once and used for all instances. */
const modules: Partial<Record<Digest, Promise<WebAssembly.Module>>> = {};

interface Machine {
  run: (...addresses: [number, number, number, number]) => void;
  memory: WebAssembly.Memory;
}

/** The states of a hash after HMAC's two padded keys, as words. */
export interface KeyedStates {
  inner: Uint32Array;
  outer: Uint32Array;
}

/** A lane's stage: in its text, in the end of its text, or in the outer hash. */
type Stage = 'text' | 'end' | 'outer' | 'idle';

interface Lane {
  stage: Stage;
  /** The position of its next block, and the number of blocks left in this stage, with that one. */
  at: number;
  blocks: number;
  nth: number;
  to: number;
  length: number;
}

/**
 * Computes HMAC of many texts, four at a time. One WebAssembly instruction works on a block of each
 * of the four lanes. A lane that is done starts on the next text.
 */
export class HmacLanes {
  /** Words in a digest. */
  readonly words: number;
  readonly #initial: readonly number[];
  readonly #machine: Machine;
  readonly #lanes: Lane[] = Array.from({ length: LANES }, () => ({
    stage: 'idle',
    at: TEXTS,
    blocks: 0,
    nth: 0,
    to: 0,
    length: 0,
  }));
  #bytes = new Uint8Array(0);
  #state = new Uint32Array(0);

  private constructor(digest: Digest, machine: Machine) {
    const { words, initial } = DESIGNS[digest];
    this.words = words;
    this.#initial = initial;
    this.#machine = machine;
    this.#makeRoom(0);
  }

  static async create(digest: Digest): Promise<HmacLanes> {
    const module = (modules[digest] ??= WebAssembly.compile(compression(DESIGNS[digest])));
    const { exports } = await WebAssembly.instantiate(await module);
    return new HmacLanes(digest, exports as unknown as Machine);
  }

  /** The hash's state after one block from the initial state. */
  stateAfter(block: Uint8Array): Uint32Array {
    this.#bytes.set(block, TEXTS);
    this.#setState(0, this.#initial);
    this.#machine.run(TEXTS, TEXTS, TEXTS, TEXTS);
    return Uint32Array.from(this.#initial, (_, word) => this.#state[word * LANES] ?? 0);
  }

  /**
   * @param places start and end of each text, one pair after the other.
   * @returns the HMAC of each text: `words` numbers for each, the highest first.
   */
  sign(bytes: Uint8Array, places: readonly number[], keyed: KeyedStates): Uint32Array {
    const texts = places.length / 2;
    const digests = new Uint32Array(texts * this.words);
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, TEXTS);
    const [one, two, three, four] = this.#lanes as [Lane, Lane, Lane, Lane];
    let next = 0;
    let live = 0;
    const begin = (lane: Lane, at: number) => {
      lane.stage = 'idle';
      if (next === texts) return;
      const start = TEXTS + (places[next * 2] as number);
      lane.to = TEXTS + (places[next * 2 + 1] as number);
      lane.length = lane.to - start;
      lane.nth = next;
      lane.at = start;
      lane.blocks = Math.floor(lane.length / BLOCK_BYTES);
      lane.stage = 'text';
      this.#setState(at, keyed.inner);
      if (lane.blocks === 0) this.#padEnd(lane, at);
      next += 1;
      live += 1;
    };
    this.#lanes.forEach(begin);
    while (live > 0) {
      this.#machine.run(one.at, two.at, three.at, four.at);
      for (let at = 0; at < LANES; at += 1) {
        const lane = this.#lanes[at] as Lane;
        if (lane.stage === 'idle') continue;
        lane.at += BLOCK_BYTES;
        lane.blocks -= 1;
        if (lane.blocks > 0) continue;
        if (lane.stage === 'text') this.#padEnd(lane, at);
        else if (lane.stage === 'end') this.#beginOuter(lane, at, keyed.outer);
        else {
          for (let word = 0; word < this.words; word += 1) {
            digests[lane.nth * this.words + word] = this.#state[word * LANES + at] as number;
          }
          live -= 1;
          lane.at = TEXTS;
          begin(lane, at);
        }
      }
    }
    return digests;
  }

  #setState(lane: number, words: ArrayLike<number>): void {
    for (let word = 0; word < this.words; word += 1) {
      this.#state[word * LANES + lane] = words[word] as number;
    }
  }

  /** Copies the rest of a text to its lane's scratch space and pads it after FIPS 180-4. */
  #padEnd(lane: Lane, at: number): void {
    const bytes = this.#bytes;
    const scratch = SCRATCH + at * 2 * BLOCK_BYTES;
    const rest = lane.length % BLOCK_BYTES;
    const size = rest + 1 + LENGTH_BYTES > BLOCK_BYTES ? 2 * BLOCK_BYTES : BLOCK_BYTES;
    const from = lane.to - rest;
    for (let index = 0; index < rest; index += 1) {
      bytes[scratch + index] = bytes[from + index] as number;
    }
    this.#putPadding(scratch, rest, size, lane.length);
    lane.stage = 'end';
    lane.at = scratch;
    lane.blocks = size / BLOCK_BYTES;
  }

  /** Starts HMAC's second hash, from its key's state and over the digest of the first. */
  #beginOuter(lane: Lane, at: number, outer: Uint32Array): void {
    const scratch = SCRATCH + at * 2 * BLOCK_BYTES;
    for (let word = 0; word < this.words; word += 1) {
      this.#putWord(scratch + word * 4, this.#state[word * LANES + at] as number);
    }
    this.#putPadding(scratch, this.words * 4, BLOCK_BYTES, this.words * 4);
    this.#setState(at, outer);
    lane.stage = 'outer';
    lane.at = scratch;
    lane.blocks = 1;
  }

  /** @param length the text's length; a block of the key comes before it. */
  #putPadding(scratch: number, rest: number, size: number, length: number): void {
    const bytes = this.#bytes;
    bytes[scratch + rest] = MARK;
    // A length in bits takes 64 bits, but no text here needs the upper half.
    for (let index = rest + 1; index < size - 4; index += 1) bytes[scratch + index] = 0;
    this.#putWord(scratch + size - 4, (length + BLOCK_BYTES) * 8);
  }

  #putWord(at: number, word: number): void {
    const bytes = this.#bytes;
    bytes[at] = word >>> 24;
    bytes[at + 1] = word >>> 16;
    bytes[at + 2] = word >>> 8;
    bytes[at + 3] = word;
  }

  /** Grows the memory. Reading may go one block past the end; that block is not used. */
  #makeRoom(length: number): void {
    const { memory } = this.#machine;
    const lacking = TEXTS + length + BLOCK_BYTES - memory.buffer.byteLength;
    if (lacking > 0) memory.grow(Math.ceil(lacking / PAGE_BYTES));
    if (this.#bytes.buffer === memory.buffer) return;
    this.#bytes = new Uint8Array(memory.buffer);
    this.#state = new Uint32Array(memory.buffer, 0, LANES * this.words);
  }
}
