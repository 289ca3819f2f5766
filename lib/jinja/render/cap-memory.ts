const HEADER_BYTES = 8;
const MEMORY_SECTION = 5;
const NO_MAXIMUM = 0;
const WITH_MAXIMUM = 1;

/**
 * Sets a maximum for a WebAssembly module's memory, in pages of 64 KB. MiniJinja's has none, so a
 * template that doubles a text thirty times would take 4 GB. A module that already has a maximum,
 * or no memory of its own, is returned unchanged.
 * https://webassembly.github.io/spec/core/binary/modules.html#memory-section
 */
export function capMemory(module: Uint8Array, maximumPages: number): Uint8Array<ArrayBuffer> {
  let position = HEADER_BYTES;
  while (position < module.length) {
    const id = module[position];
    const size = readUnsigned(module, position + 1);
    const end = size.next + size.value;
    if (id === MEMORY_SECTION) {
      const count = readUnsigned(module, size.next);
      if (count.value !== 1 || module[count.next] !== NO_MAXIMUM) break;
      const minimum = readUnsigned(module, count.next + 1);
      const body = [
        1,
        WITH_MAXIMUM,
        ...writeUnsigned(minimum.value),
        ...writeUnsigned(Math.max(minimum.value, maximumPages)),
      ];
      const section = [MEMORY_SECTION, ...writeUnsigned(body.length), ...body];
      return concatenated(module.subarray(0, position), section, module.subarray(end));
    }
    position = end;
  }
  return new Uint8Array(module);
}

/** Reads LEB128, the encoding of all integers in the format. */
function readUnsigned(bytes: Uint8Array, start: number): { value: number; next: number } {
  let value = 0;
  let shift = 0;
  let next = start;
  for (;;) {
    const byte = bytes[next] ?? 0;
    next += 1;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, next };
    shift += 7;
  }
}

function writeUnsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  return [...bytes, rest];
}

function concatenated(...parts: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let position = 0;
  for (const part of parts) {
    whole.set(part, position);
    position += part.length;
  }
  return whole;
}
