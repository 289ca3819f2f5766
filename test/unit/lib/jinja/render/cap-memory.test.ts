import { describe, expect, it } from 'vitest';

import { capMemory } from '../../../../../lib/jinja/render/cap-memory';
import { moduleBytes } from '../../../../../lib/jinja/render/module-bytes';

const HEADER = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
/** A type section that a reader has to skip, and an export that makes the memory testable. */
const EMPTY_TYPES = [1, 1, 0];
const EXPORT = [7, 5, 1, 1, 0x6d, 2, 0];

async function memoryOf(bytes: Uint8Array<ArrayBuffer>): Promise<WebAssembly.Memory> {
  const { instance } = await WebAssembly.instantiate(bytes);
  return instance.exports['m'] as WebAssembly.Memory;
}

function withMemory(...limits: number[]): Uint8Array {
  const section = [5, limits.length + 1, 1, ...limits];
  return Uint8Array.from([...HEADER, ...EMPTY_TYPES, ...section, ...EXPORT]);
}

describe('capMemory', () => {
  it('gives a memory without a maximum one', async () => {
    const memory = await memoryOf(capMemory(withMemory(0, 2), 300));
    expect(memory.grow(298)).toBe(2);
    expect(() => memory.grow(1)).toThrow(RangeError);
  });

  it('never goes below the module’s initial memory', async () => {
    const memory = await memoryOf(capMemory(withMemory(0, 0x85, 0x01), 2));
    expect(memory.buffer.byteLength).toBe(133 * 65_536);
  });

  it('leaves a module alone that has a maximum, or no memory', () => {
    const limited = withMemory(1, 2, 3);
    expect(capMemory(limited, 100)).toEqual(limited);
    const none = Uint8Array.from([...HEADER, ...EMPTY_TYPES]);
    expect(capMemory(none, 100)).toEqual(none);
  });

  it("finds the memory in MiniJinja's module", async () => {
    const original = await moduleBytes();
    expect(capMemory(original, 1024)).not.toHaveLength(original.length);
  });
});
