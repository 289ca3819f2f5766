import type { Digest } from '../../passkit/types';
import {
  add,
  type Code,
  get,
  load,
  loadFixed,
  moduleOf,
  pick,
  rotateRight,
  select,
  set,
  shiftRight,
  splat,
  store,
  xor,
} from './wasm';

/** Words in a block. A word is a 32-bit number with its highest byte first. */
const BLOCK_WORDS = 16;
const LANES = 4;
/** Bytes that the same word of all lanes takes. */
const VECTOR = 16;

// Indexes of a function's locals, after the four addresses: state, block, and spare ones.
const STATE = 4;
const BLOCK = STATE + 8;
const SPARE = BLOCK + BLOCK_WORDS;
const LOCALS = 8 + BLOCK_WORDS + LANES;

/** What four lanes need to compute one of FIPS 180-4's hashes. */
export interface HashDesign {
  /** Words in the state, all of which make the digest. */
  words: number;
  /** The state before the first block. */
  initial: readonly number[];
  /** The instructions of a round. */
  round: (nth: number) => Code[];
  rounds: number;
}

/** The first 32 bits of a root's fraction, which FIPS 180-4 uses as constants. */
function fraction(root: number): number {
  return Math.floor((root % 1) * 2 ** 32);
}

const PRIMES = Array.from({ length: 312 }, (_, number) => number).filter(
  (number) =>
    number > 1 &&
    !Array.from({ length: number }, (_, by) => by).some((by) => by > 1 && number % by === 0),
);

/** The local of a word of the state. Rounds rename words instead of moving them. */
const wordIn = (words: number, nth: number) => (name: number) =>
  STATE + ((((name - nth) % words) + words) % words);
const wordOfBlock = (nth: number) => BLOCK + (nth % BLOCK_WORDS);

const SHA_256: HashDesign = {
  words: 8,
  initial: PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime))),
  rounds: 64,
  round: (nth) => {
    const place = wordIn(8, nth);
    const [a, b, c, d, e, f, g, h] = [0, 1, 2, 3, 4, 5, 6, 7].map((name) => get(place(name))) as [
      Code,
      Code,
      Code,
      Code,
      Code,
      Code,
      Code,
      Code,
    ];
    const word = get(wordOfBlock(nth));
    const early = get(wordOfBlock(nth + 1));
    const late = get(wordOfBlock(nth + 14));
    const next = add(
      word,
      xor(rotateRight(early, 7), rotateRight(early, 18), shiftRight(early, 3)),
      get(wordOfBlock(nth + 9)),
      xor(rotateRight(late, 17), rotateRight(late, 19), shiftRight(late, 10)),
    );
    const mixed = add(
      h,
      word,
      splat(fraction(Math.cbrt(PRIMES[nth] ?? 0))),
      select(e, f, g),
      xor(rotateRight(e, 6), rotateRight(e, 11), rotateRight(e, 25)),
    );
    const majority = select(xor(a, b), c, b);
    return [
      ...(nth < BLOCK_WORDS ? [] : [set(wordOfBlock(nth), next)]),
      set(SPARE, mixed),
      set(place(3), add(d, get(SPARE))),
      set(
        place(7),
        add(get(SPARE), majority, xor(rotateRight(a, 2), rotateRight(a, 13), rotateRight(a, 22))),
      ),
    ];
  },
};

const rotateLeft = (value: Code, bits: number) => rotateRight(value, 32 - bits);
/** One constant for each 20 rounds: the roots of 2, 3, 5 and 10, times 2³⁰. */
const SHA_1_CONSTANTS = [2, 3, 5, 10].map((number) => Math.floor(Math.sqrt(number) * 2 ** 30));

const SHA_1: HashDesign = {
  words: 5,
  initial: [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0],
  rounds: 80,
  round: (nth) => {
    const place = wordIn(5, nth);
    const [a, b, c, d, e] = [0, 1, 2, 3, 4].map((name) => get(place(name))) as [
      Code,
      Code,
      Code,
      Code,
      Code,
    ];
    const word = get(wordOfBlock(nth));
    const earlier = [nth + 13, nth + 8, nth + 2].map((other) => get(wordOfBlock(other)));
    const quarter = Math.floor(nth / 20);
    const parity = xor(b, c, d);
    const majority = select(xor(b, c), d, c);
    const mix = [select(b, c, d), parity, majority, parity][quarter] ?? parity;
    return [
      ...(nth < BLOCK_WORDS ? [] : [set(wordOfBlock(nth), rotateLeft(xor(word, ...earlier), 1))]),
      set(place(4), add(rotateLeft(a, 5), mix, e, splat(SHA_1_CONSTANTS[quarter] ?? 0), word)),
      set(place(1), rotateLeft(b, 30)),
    ];
  },
};

export const DESIGNS: Record<Digest, HashDesign> = { 'SHA-256': SHA_256, 'SHA-1': SHA_1 };

/**
 * A module whose `run` adds a block of 64 bytes to the hash on each of four lanes at once. The
 * states are at the start of memory, word by word; each word has the values of the four lanes side
 * by side.
 */
export function compression({ words, rounds, round }: HashDesign): Uint8Array<ArrayBuffer> {
  const states = Array.from({ length: words }, (_, at) => ({ local: STATE + at, at: at * VECTOR }));
  return moduleOf(LOCALS, [
    ...Array.from({ length: LANES }, (_, quarter) => wordsOfQuarter(quarter)).flat(),
    ...states.map(({ local, at }) => set(local, loadFixed(at))),
    ...Array.from({ length: rounds }, (_, nth) => round(nth)).flat(),
    ...states.map(({ at }, name) =>
      store(at, add(loadFixed(at), get(wordIn(words, rounds)(name)))),
    ),
  ]);
}

/**
 * Transposes four words of each lane's block, so that each vector holds one word of all lanes, and
 * reverses their bytes.
 */
function wordsOfQuarter(quarter: number): Code[] {
  const place = (word: number) => BLOCK + quarter * LANES + word;
  const [one, two, three, four] = [0, 1, 2, 3].map((lane) => load(get(lane), quarter * VECTOR)) as [
    Code,
    Code,
    Code,
    Code,
  ];
  const spare = [0, 1, 2, 3].map((at) => get(SPARE + at)) as [Code, Code, Code, Code];
  return [
    set(SPARE, pick(one, two, [0, 4, 1, 5])),
    set(SPARE + 1, pick(one, two, [2, 6, 3, 7])),
    set(SPARE + 2, pick(three, four, [0, 4, 1, 5])),
    set(SPARE + 3, pick(three, four, [2, 6, 3, 7])),
    set(place(0), pick(spare[0], spare[2], [0, 1, 4, 5], true)),
    set(place(1), pick(spare[0], spare[2], [2, 3, 6, 7], true)),
    set(place(2), pick(spare[1], spare[3], [0, 1, 4, 5], true)),
    set(place(3), pick(spare[1], spare[3], [2, 3, 6, 7], true)),
  ];
}
