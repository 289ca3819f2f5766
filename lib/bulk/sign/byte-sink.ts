/** A growing buffer of bytes. It has spare room and moves to a larger array when that is full. */
export class ByteSink {
  bytes: Uint8Array<ArrayBuffer>;
  /** The number of bytes written. */
  length = 0;

  constructor(room: number) {
    this.bytes = new Uint8Array(room);
  }

  /** Makes room for that many more bytes. `bytes` may be a different array afterwards. */
  reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  /** Appends bytes of another array. */
  put(from: Uint8Array, start = 0, end = from.length): void {
    this.reserve(end - start);
    const { bytes } = this;
    let at = this.length;
    // Rows and keys are short, so a loop is faster than `set` with a new view.
    for (let index = start; index < end; index += 1) bytes[at++] = from[index] as number;
    this.length = at;
  }
}
