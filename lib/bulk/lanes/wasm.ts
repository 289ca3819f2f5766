/**
 * The part of WebAssembly's binary format that a hash on four lanes needs. An instruction is a
 * sequence of bytes, and operands come before their operator. Opcodes are from the core
 * specification, 2.0.
 */
export type Code = readonly number[];

/** The type for 128 bits: a 32-bit word for each of four lanes. */
const V128 = 0x7b;
const I32 = 0x7f;
const WORD_BYTES = 4;
const LANES = 4;

/** LEB128: seven bits in each byte, the lowest first. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  const low = value & 0x7f;
  const rest = value >> 7;
  const isLast = (rest === 0 && low < 0x40) || (rest === -1 && low >= 0x40);
  return isLast ? [low] : [low | 0x80, ...signed(rest)];
}

const simd = (opcode: number): number[] => [0xfd, ...unsigned(opcode)];
const LOAD = simd(0);
const STORE = simd(11);
const SHUFFLE = simd(13);
const SPLAT = simd(17);
const OR = simd(80);
const XOR = simd(81);
const SELECT = simd(82);
const SHIFT_LEFT = simd(171);
const SHIFT_RIGHT = simd(173);
const ADD = simd(174);
/** The alignment hint of loads and stores: none. */
const UNALIGNED = 0;

const number = (value: number): number[] => [0x41, ...signed(value | 0)];

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)];

/** Loads 16 bytes from an address in a local, plus an offset. */
export const load = (address: Code, offset: number): Code => [
  ...address,
  ...LOAD,
  UNALIGNED,
  ...unsigned(offset),
];
export const store = (offset: number, value: Code): Code => [
  ...number(0),
  ...value,
  ...STORE,
  UNALIGNED,
  ...unsigned(offset),
];
export const loadFixed = (offset: number): Code => load(number(0), offset);

/** The same constant in every lane. */
export const splat = (word: number): Code => [...number(word), ...SPLAT];

const joinedBy =
  (operator: Code) =>
  (first: Code, ...others: Code[]): Code =>
    others.reduce((before, next) => [...before, ...next, ...operator], first);

/** Adds modulo 2³². */
export const add = joinedBy(ADD);
export const xor = joinedBy(XOR);
export const or = joinedBy(OR);
/** Takes bits from `ones` where the mask's bit is set, and from `zeros` elsewhere. */
export const select = (mask: Code, ones: Code, zeros: Code): Code => [
  ...ones,
  ...zeros,
  ...mask,
  ...SELECT,
];
export const shiftRight = (value: Code, bits: number): Code => [
  ...value,
  ...number(bits),
  ...SHIFT_RIGHT,
];
/** Rotates by two shifts: WebAssembly has no rotation for lanes. */
export const rotateRight = (value: Code, bits: number): Code =>
  or(shiftRight(value, bits), [...value, ...number(32 - bits), ...SHIFT_LEFT]);

/**
 * Picks four of the eight words in two values.
 * @param reversed whether to reverse the bytes in each word.
 */
export function pick(one: Code, other: Code, words: readonly number[], reversed = false): Code {
  const bytes = words.flatMap((word) => {
    const places = Array.from({ length: WORD_BYTES }, (_, at) => word * WORD_BYTES + at);
    return reversed ? places.toReversed() : places;
  });
  return [...one, ...other, ...SHUFFLE, ...bytes];
}

/** The start of every module: `\0asm`, version 1. */
const MAGIC: Code = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/**
 * A module with a memory `memory` and a function `run`, which takes an address for each lane and
 * returns nothing.
 * @param locals the number of 128-bit locals; they come after the addresses.
 */
export function moduleOf(locals: number, steps: readonly Code[]): Uint8Array<ArrayBuffer> {
  const vector = (...items: Code[]): number[] => [...unsigned(items.length), ...items.flat()];
  const sized = (code: Code): number[] => [...unsigned(code.length), ...code];
  const section = (id: number, ...items: Code[]): number[] => [id, ...sized(vector(...items))];
  const named = (name: string) => sized([...name].map((letter) => letter.charCodeAt(0)));
  const addresses = Array.from({ length: LANES }, () => [I32]);
  const end = 0x0b;
  return Uint8Array.from([
    ...MAGIC,
    ...section(1, [0x60, ...vector(...addresses), ...vector()]),
    ...section(3, [0]),
    ...section(5, [0, 1]),
    ...section(7, [...named('memory'), 2, 0], [...named('run'), 0, 0]),
    ...section(10, sized([...vector([...unsigned(locals), V128]), ...steps.flat(), end])),
  ]);
}
