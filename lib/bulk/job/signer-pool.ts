import { BulkError, type BulkErrorCode } from '../errors';
import type { SignedChunk } from '../types';
import type { RowsToSign } from './protocol';

/** From a signer to the coordinator: one answer for each run of rows. */
export type SignerAnswer = { index: number } & (
  | { chunk: SignedChunk }
  | { failure: { code: BulkErrorCode; message: string } }
);

/** Runs that a signer has at a time: one in progress, one waiting. */
const AHEAD = 2;

/** Sends rows to the least busy signer and returns the buffers of written output. */
export class SignerPool {
  readonly #busy: number[];
  readonly #waiting = new Map<number, PromiseWithResolvers<SignedChunk>>();
  readonly #spare: ArrayBuffer[] = [];
  readonly #ports: readonly MessagePort[];
  #index = 0;

  constructor(ports: readonly MessagePort[]) {
    this.#ports = ports;
    this.#busy = ports.map(() => 0);
    for (const [signer, port] of ports.entries()) {
      port.addEventListener('message', ({ data }) => this.#take(signer, data as SignerAnswer));
      port.start();
    }
  }

  /** The number of runs that may be in progress before the caller has to wait for one. */
  get capacity(): number {
    return this.#ports.length * AHEAD;
  }

  /**
   * Signs a run of whole rows; the buffer is transferred to the signer.
   * @throws BulkError `mismatch` if a signature is wrong, `signer` if signing failed.
   */
  sign(rows: Uint8Array<ArrayBuffer>): Promise<SignedChunk> {
    const signer = this.#busy.indexOf(Math.min(...this.#busy));
    const index = this.#index;
    this.#index += 1;
    const answer = Promise.withResolvers<SignedChunk>();
    this.#waiting.set(index, answer);
    this.#busy[signer] = (this.#busy[signer] ?? 0) + 1;
    const spare = this.#spare.pop();
    const message: RowsToSign = { index, rows, ...(spare && { spare }) };
    this.#ports[signer]?.postMessage(message, spare ? [rows.buffer, spare] : [rows.buffer]);
    return answer.promise;
  }

  /** Returns an output's buffer once it is written, so that memory stays constant for any file. */
  giveBack({ output }: SignedChunk): void {
    this.#spare.push(output.buffer);
  }

  #take(signer: number, answer: SignerAnswer): void {
    this.#busy[signer] = (this.#busy[signer] ?? 1) - 1;
    const waiting = this.#waiting.get(answer.index);
    this.#waiting.delete(answer.index);
    if ('chunk' in answer) waiting?.resolve(answer.chunk);
    else waiting?.reject(new BulkError(answer.failure.code, answer.failure.message));
  }
}
