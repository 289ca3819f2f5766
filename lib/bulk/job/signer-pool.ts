import { BulkError, type BulkErrorCode } from '../errors';
import type { SignedChunk } from '../types';
import type { RowsToSign } from './protocol';

/** From a signer to the coordinator, one answer to each run of rows. */
export type SignerAnswer = { index: number } & (
  | { chunk: SignedChunk }
  | { failure: { code: BulkErrorCode; message: string } }
);

/** Runs in a signer's hands at a time: one in work, one waiting. */
const AHEAD = 2;

/** Hands rows to signers, each to the least busy, and their output's buffers back to them. */
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

  /** Runs that may be on their way before one has to be waited for. */
  get capacity(): number {
    return this.#ports.length * AHEAD;
  }

  /**
   * Signs a run of whole rows, which is given away.
   * @throws BulkError `mismatch` where what was signed does not check, `signer` where signing failed.
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

  /** Takes an output back once it is written: memory stays as it is, however long the file. */
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
